package openings

// Words says which rule is broken; who is the host whose it is.
func Words(rule Rule, who string) string {
	switch rule {
	case Notice:
		return "Sooner than the page allows."
	case Horizon:
		return "Further ahead than the page allows."
	case Grid:
		return "Not at one of the starts of the page."
	case Hours:
		return "Outside the working hours of " + who + "."
	case Busy:
		return who + " is taken then."
	case Buffer:
		return "Too close to something else of " + who + "’s."
	case Day:
		return "As many bookings as the day may have."
	case NoRoom:
		return "None of the rooms of the page can be had then; it would be booked without one."
	case Week:
		return "As many bookings as the week may have."
	}
	return "Not one of the lengths of the page."
}
