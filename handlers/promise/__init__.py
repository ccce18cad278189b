"""Promises: the command, the presses, the forms and the shortcuts."""
