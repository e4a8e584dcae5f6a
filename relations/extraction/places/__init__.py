"""Where things happen. The door is `places.reading.PlaceReader`."""
