"""``python -m oirlib`` is the command ``oirlib``."""

from oirlib.cli import main

if __name__ == "__main__":
    main()
