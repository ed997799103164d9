package app

// The guard: findings are read like meetings, and answered by whoever may work there.

// findingOf gives the key of what the guard says of an event, as Anna sees it.
func (w *world) findingOf(kind, event string) string {
	w.t.Helper()
	items, _ := w.do("petra", "GET", "/findings?answered=true", nil)["items"].([]any)
	for _, one := range items {
		f, _ := one.(map[string]any)
		about, _ := f["meetings"].([]any)
		for _, m := range about {
			if m, _ := m.(map[string]any); m["event"] == event && f["kind"] == kind {
				key, _ := f["key"].(string)
				return key
			}
		}
	}
	w.t.Fatalf("no %s of %s in %v", kind, event, items)
	return ""
}

// nowhere is a meeting of Anna's that guests can't find, and the key of what is said of it.
func (w *world) nowhere(more ...any) (event, key string) {
	w.t.Helper()
	event = w.event("anna", append([]any{"start", "2026-03-13T10:00", "end", "2026-03-13T10:20", "guests", []fields{{"name": "Gus Guest", "email": "gus@example.net"}}}, more...)...)
	return event, w.findingOf("no_location", event)
}

func (w *world) answered(more ...any) string {
	w.t.Helper()
	_, key := w.nowhere(more...)
	return w.made(w.do("petra", "POST", "/findings/answers", fields{"principal": w.anna, "finding": key, "state": "accepted", "reason": "They know"}), "answer")
}

func guardRules() []rule {
	accept := func(more ...any) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			_, key := w.nowhere(more...)
			return "/findings/answers", fields{"principal": w.anna, "finding": key, "state": "accepted", "reason": "They know"}
		}
	}
	return []rule{
		lists("finding.list", "/findings"),
		{"finding.list", "of Anna", func(w *world) (string, any) { return "/findings?answered=true&principal=" + w.anna, nil }, always(200)},
		{"finding.answer", "of Anna", accept(), hidden(working, 200)},
		{"finding.answer", "about a private meeting", accept("class", "private"), func(a asked) int {
			if intoAnnas[a.who] == working && !trusted[a.who] {
				return 409 // for them there is no such finding
			}
			return a.hiddenFromTimes(working, 200)
		}},
		{"finding.answer", "of a finding that is gone", func(w *world) (string, any) {
			return "/findings/answers", fields{"principal": w.anna, "finding": "no_location.0", "state": "snoozed", "until": "tomorrow", "zone": "UTC"}
		}, hidden(working, 409)},
		{"finding.answer", "of a member", func(w *world) (string, any) {
			return "/findings/answers", fields{"principal": w.who["dan"].id, "finding": "x", "state": "snoozed", "until": "tomorrow", "zone": "UTC"}
		}, always(404)},
		{"finding.reopen", "of Anna", on("/findings/answers/{}", nil, func(w *world) string { return w.answered() }), hidden(working, 200)},
		{"finding.reopen", "about a private meeting", on("/findings/answers/{}", nil, func(w *world) string { return w.answered("class", "private") }), privately(working, 200)},
		{"finding.reopen", "none", on("/findings/answers/{}", nil, someID), always(404)},
		{"history.record", "of an answer", pastOf("finding_answer", func(w *world) string { return w.answered() }), hidden(reading, 200)},
		{"history.record", "of an answer about a private meeting", pastOf("finding_answer", func(w *world) string { return w.answered("class", "private") }), privately(reading, 200)},
	}
}

func pastOf(kind string, make func(w *world) string) func(*world) (string, any) {
	return on("/history/"+kind+"/{}", nil, make)
}
