package app

// untold is a new meeting of somebody with a guest, and how it stands.
func (w *world) untold(of string, more ...any) (id, state string) {
	w.t.Helper()
	id = w.event(of, append([]any{"guests", []fields{{"name": "Guest", "email": "guest@example.net"}}, "start", "2026-05-12T15:00", "end", "2026-05-12T16:00"}, more...)...)
	out := w.do(makers[of], "GET", "/tellings?id="+id, nil)
	return id, out["items"].([]any)[0].(map[string]any)["state"].(string)
}

// tellOf asks to mark the guest of a new meeting as told.
func tellOf(of string, more ...any) func(w *world) (string, any) {
	return func(w *world) (string, any) {
		id, state := w.untold(of, more...)
		return "/tellings/told", fields{"items": []fields{{"id": id, "state": state}}}
	}
}

func fileOf(of string, more ...any) func(w *world) (string, any) {
	return func(w *world) (string, any) {
		id, _ := w.untold(of, more...)
		return "/tellings/" + id + "/file?person=guest@example.net", nil
	}
}

func tellingRules() []rule {
	return []rule{
		lists("telling.list", "/tellings"),
		{"event.check", "in Anna's calendar", func(w *world) (string, any) {
			return "/events/check", fields{"calendar": w.calendar("anna"), "start": "2026-03-13T12:00", "end": "2026-03-13T13:00", "zone": "Europe/London"}
		}, inAnnas(reading, 200)},
		{"event.check", "Anna's as it is", func(w *world) (string, any) { return "/events/check", fields{"event": w.event("anna")} }, hidden(reading, 200)},
		{"event.check", "private", func(w *world) (string, any) {
			return "/events/check", fields{"event": w.event("anna", "class", "private")}
		}, privately(reading, 200)},
		{"telling.told", "Anna's", tellOf("anna"), hidden(working, 200)},
		{"telling.told", "Bela's", tellOf("bela"), stansAlone(200)},
		{"telling.told", "private", tellOf("anna", "class", "private"), privately(working, 200)},
		{"telling.told", "changed since", func(w *world) (string, any) {
			id, _ := w.untold("anna")
			return "/tellings/told", fields{"items": []fields{{"id": id, "state": "another"}}}
		}, hidden(working, 409)},
		{"telling.told", "nothing to tell", func(w *world) (string, any) {
			return "/tellings/told", fields{"items": []fields{{"id": w.event("anna"), "state": "x"}}}
		}, always(404)},
		{"telling.file", "Anna's", fileOf("anna"), hidden(working, 200)},
		{"telling.file", "Bela's", fileOf("bela"), stansAlone(200)},
		{"telling.file", "private", fileOf("anna", "class", "private"), privately(working, 200)},
	}
}
