"""The words that a referral question names people with, one table for each language."""
