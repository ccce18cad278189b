"""The outbox as rows: what is planned to be said, and the letters that say it."""
