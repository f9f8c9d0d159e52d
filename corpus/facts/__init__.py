"""Facts found when a document is added: who does what, and which value an indicator has."""
