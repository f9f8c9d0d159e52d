"""Facts → the sentences that tell them: the only place where a fact's sentence is made.

The answerers choose which facts to tell; `ground` holds every answer to what these say of the
facts it cites.
"""
