"""The HTTP service behind api.py: what it reads, how it asks, what it answers when it cannot."""
