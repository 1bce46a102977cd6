"""The words of figures and dates: text to intervals, with the places of the words."""
