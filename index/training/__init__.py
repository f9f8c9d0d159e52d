"""How the embedded encoder is made: `python -m index.training DATA --out index/model --seed 7`."""
