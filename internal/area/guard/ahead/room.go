package ahead

import "fmt"

// More people than a room holds. Of a series, the next occurrence speaks for all.
var _ = register(Kind{Name: "room_small", Title: "Room too small", Find: func(v *View, found func(Finding, ...*Meeting)) {
	seen := map[string]bool{}
	for m := range v.coming {
		people := len(m.Guests) + 1
		for _, r := range m.Rooms {
			if m.Redacted || r.Capacity == 0 || people <= r.Capacity || seen[string(m.Event)+r.Name] {
				continue
			}
			seen[string(m.Event)+r.Name] = true
			found(Finding{Title: "Room too small", Severity: Medium, Key: fmt.Sprintf("%s %d %d", r.Name, r.Capacity, people),
				Text:      fmt.Sprintf("%s holds %d, and %d are expected at %s on %s, %s, %s.", r.Name, r.Capacity, people, m.named(), v.day(m.Start), v.times(m.Start, m.End), v.whose(m.Start)),
				Otherwise: "Somebody stands, or joins from the corridor.",
				Fixes:     []Fix{m.open("needs", "Choose a larger room")}}, m)
		}
	}
}})

// A room that somebody else has, that is closed then, or that is no more.
var _ = register(Kind{Name: "room_gone", Title: "Room not free", Find: func(v *View, found func(Finding, ...*Meeting)) {
	seen := map[string]bool{}
	for m := range v.coming {
		for _, r := range m.Rooms {
			f := Finding{Severity: High, Fixes: []Fix{m.open("needs", "Choose another room")}, Otherwise: "Everybody stands before a closed door, or in somebody else’s meeting."}
			switch {
			case m.Redacted || seen[string(m.Event)+r.Name]:
				continue
			case r.Gone:
				f.Title, f.Text = "Room no longer there", r.Name+" is in the trash"
			case r.Lost:
				f.Title, f.Text = "Room taken", r.Name+" was taken by somebody else when a file moved the meeting"
			case r.Closed:
				f.Title, f.Text, f.Severity = "Room closed", r.Name+" is not open for all of it", Medium
			default:
				continue
			}
			seen[string(m.Event)+r.Name] = true
			f.Key = f.Title + r.Name
			f.Text += fmt.Sprintf(": %s, %s, %s, %s.", m.named(), v.day(m.Start), v.times(m.Start, m.End), v.whose(m.Start))
			found(f, m)
		}
	}
}})
