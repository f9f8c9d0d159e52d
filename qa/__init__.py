"""Question → checked answer; `from qa import Bot`."""
