"""Files → clean, addressable text with its facts."""
