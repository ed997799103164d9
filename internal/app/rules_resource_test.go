package app

import "anteroom/internal/core/ref"

// Rooms and equipment are the organisation's: everybody sees and books them, and who looks after it keeps them.

func (w *world) toFurnish(more ...any) fields {
	return changedBy(fields{"sort": "room", "name": "r" + string(ref.New()), "site": "London", "floor": "2nd", "capacity": 8, "features": []string{"Screen"}, "zone": "Europe/London",
		"hours": []fields{{"days": []int{1, 2, 3, 4, 5}, "from": "08:00", "until": "19:00"}}, "doubles": true, "catering": "Text", "visitors": "Text", "notes": "Text"}, more)
}

func (w *world) room(by string) string {
	w.t.Helper()
	return w.made(w.do(by, "POST", "/resources", w.toFurnish()), "resource")
}

func (w *world) trashedRoom(by string) string {
	w.t.Helper()
	id := w.room(by)
	w.do(by, "DELETE", "/resources/"+id+"?rev=1", nil)
	return id
}

func resourceRules() []rule {
	kept := func(good int) func(asked) int { return func(a asked) int { return a.inOffice(good) } }
	theHouses := func(a asked) int { return a.ofTheHouse(200) }
	return []rule{
		lists("resource.list", "/resources"), lists("resource.taken", "/resources/taken?from_us=1773273600000000&to_us=1773360000000000"),
		{"resource.create", "", func(w *world) (string, any) { return "/resources", w.toFurnish() }, func(a asked) int {
			if office[a.who] || a.who == "oscar" { // who owns a house of their own
				return 201
			}
			return 403
		}},
		{"resource.update", "", on("/resources/{}", fields{"rev": 1, "capacity": 10}, byLena((*world).room)), kept(200)},
		{"resource.trash", "", on("/resources/{}", nil, byLena((*world).room)), kept(200)},
		{"resource.restore", "", on("/resources/{}/restore", nil, byLena((*world).trashedRoom)), kept(200)},
		{"resource.check", "of a new meeting", plain("/resources/check", fields{"start": "2026-03-13T10:00", "end": "2026-03-13T11:00", "zone": "Europe/London", "people": 3}), always(200)},
		{"resource.check", "Anna's as it is", func(w *world) (string, any) { return "/resources/check", fields{"event": w.event("anna")} }, hidden(reading, 200)},
		{"history.record", "of a room", pastOf("resource", byLena((*world).room)), theHouses},
		{"principal.video_link", "Anna's", func(w *world) (string, any) {
			w.do("lena", "PATCH", "/principals/"+w.anna, fields{"rev": w.annasRev(), "video": "https://meet.example/{name}-{token}"})
			return "/principals/" + w.anna + "/video-link", fields{"meeting": "Text", "date": "2026-03-13"}
		}, inAnnas(reading, 200)},
	}
}

// toNeed is what a meeting needs that takes a room of its own.
func (w *world) toNeed() fields {
	return fields{"resources": []fields{{"resource": w.room("lena"), "reason": "Text"}}, "catering": fields{"people": 5, "what": "Text", "when": "Noon", "told": true}, "visitors": "Text"}
}

func (w *world) toMeetIn() fields {
	w.room("lena")
	return fields{"people": 2, "site": "London", "features": []string{"Screen"}}
}
