"""The people who mediate: everybody as a list, one of them as a card, and the form that changes it."""
