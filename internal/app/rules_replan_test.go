package app

// Planning anew needs what moving by hand needs: working for whoever can't come.

func illOn(principal string) fields {
	return fields{"away": []fields{{"principal": principal, "from": "2026-03-13", "until": "2026-03-13"}}, "until": "2026-03-20", "zone": "Europe/London"}
}

// moving applies a plan with one move, of an event of somebody.
func moving(of string, more ...any) func(w *world) (string, any) {
	return func(w *world) (string, any) {
		space := w.anna
		if of == "bela" {
			space = w.bela
		}
		event := w.event(of, more...)
		return "/replans/apply", fields{"seq": 1 << 40, "principals": []string{space}, "changes": []fields{
			{"parts": []fields{{"event": event, "rev": 1}}, "start_us": 1773741600000000, "end_us": 1773745200000000},
		}}
	}
}

func replanRules() []rule {
	return []rule{
		{"replan.solve", "for Anna", func(w *world) (string, any) { return "/replans/solve", illOn(w.anna) }, inAnnas(working, 200)},
		{"replan.solve", "for Bela", func(w *world) (string, any) { return "/replans/solve", illOn(w.bela) }, stansAlone(200)},
		{"replan.solve", "for a member", func(w *world) (string, any) { return "/replans/solve", illOn(w.who["dan"].id) }, always(404)},
		{"replan.apply", "to Anna's", moving("anna"), inAnnas(working, 200)},
		{"replan.apply", "to Bela's", moving("bela"), stansAlone(200)},
		{"replan.apply", "to what is private", moving("anna", "class", "private"), func(a asked) int {
			if intoAnnas[a.who] == working && !trusted[a.who] {
				return 403
			}
			return a.inAnnas(working, 200)
		}},
		{"replan.apply", "to what is held", func(w *world) (string, any) {
			return "/replans/apply", fields{"seq": 1 << 40, "principals": []string{w.anna}, "changes": []fields{
				{"parts": []fields{{"event": annasHeldEvent(w), "rev": 1}}, "cancel": true},
			}}
		}, inAnnas(working, 409)},
		{"replan.apply", "made of what changed since", func(w *world) (string, any) {
			path, body := moving("anna")(w)
			old, _ := body.(fields)
			old["seq"] = 0
			return path, old
		}, inAnnas(working, 409)},
	}
}
