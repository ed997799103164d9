package app

import (
	"anteroom/internal/area/identity"
	"anteroom/internal/core/ref"
)

func placeRules() []rule {
	there := fields{"rev": 1, "note": "Changed"}
	send := func(of string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			w.whereabouts("other") // another day
			return "/whereabouts", fields{"principal": w.space(of), "place": "Oslo", "zone": "Europe/Oslo", "from": "2029-01-01", "until": "2029-01-01"}
		}
	}
	return []rule{
		// Whoever is let in is the first to send Anna there; for the next the day is taken.
		{"whereabouts.create", "for Anna", send("anna"), func(a asked) int { return a.inAnnas(working, 200) }},
		{"whereabouts.create", "for a member", func(w *world) (string, any) {
			return "/whereabouts", fields{"principal": w.who["dan"].id, "place": "Oslo", "zone": "Europe/Oslo", "from": "2029-01-01", "until": "2029-01-01"}
		}, always(404)},
		{"whereabouts.update", "Anna's", on("/whereabouts/{}", there, func(w *world) string { return w.whereabouts("anna") }), inAnnas(working, 200)},
		{"whereabouts.update", "Bela's", on("/whereabouts/{}", there, func(w *world) string { return w.whereabouts("bela") }), stansAlone(200)},
		{"whereabouts.trash", "Anna's", on("/whereabouts/{}", nil, func(w *world) string { return w.whereabouts("anna") }), inAnnas(working, 200)},
		{"whereabouts.restore", "Anna's", on("/whereabouts/{}/restore", nil, ofAnna((*world).trashedWhereabouts)), inAnnas(working, 200)},
	}
}

func peopleRules() []rule {
	assigns := func(a asked) int { return a.whoAssigns(200) }
	assign := func(of, who string) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return "/partnerships", fields{"principal": w.space(of), "member": w.who[who].id, "role": "viewer", "from": "2032-01-05", "until": "2032-01-06"}
		}
	}
	place := func(who string, of fields) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			return "/members/" + w.who[who].id, withField(of, "rev", w.rev(who))
		}
	}
	return []rule{
		{"principal.create", "", plain("/principals", fields{"name": "Cleo Example", "zone": "Europe/London"}), always(200)},
		{"principal.create", "for another house's member", func(w *world) (string, any) {
			return "/principals", fields{"name": "Cleo Example", "zone": "Europe/London", "member": w.who["oscar"].id}
		}, func(a asked) int {
			if a.who == "oscar" {
				return 200
			}
			return 422
		}},
		{"principal.update", "Anna", func(w *world) (string, any) {
			return "/principals/" + w.anna, fields{"rev": w.annasRev(), "title": "Chair"}
		}, func(a asked) int {
			if office[a.who] {
				return 200
			}
			return a.inAnnas(working, 200)
		}},
		{"principal.update", "whose sign-in Anna is", func(w *world) (string, any) {
			return "/principals/" + w.anna, fields{"rev": w.annasRev(), "member": w.who["petra"].id, "place": "London"}
		}, func(a asked) int {
			if office[a.who] {
				return 200
			}
			return a.inAnnas(working, 200)
		}},
		{"principal.update", "giving Anna to another house's member", func(w *world) (string, any) {
			return "/principals/" + w.anna, fields{"rev": w.annasRev(), "member": w.who["oscar"].id}
		}, func(a asked) int {
			if office[a.who] {
				return 422
			}
			return a.inAnnas(working, 422)
		}},
		{"principal.update", "giving Anna's space to somebody else", func(w *world) (string, any) {
			return "/principals/" + w.anna, fields{"rev": w.annasRev(), "member": w.who["dan"].id}
		}, func(a asked) int {
			if office[a.who] {
				return 200
			}
			return a.inAnnas(deciding, 200)
		}},
		// Whoever sees a principal without deciding is told so; who sees none is told of none.
		{"partnership.create", "for Anna", assign("anna", "vic"), func(a asked) int {
			if office[a.who] || a.who == "petra" {
				return 200
			}
			return a.inAnnas(deciding, 200)
		}},
		{"partnership.create", "with another house's member", assign("anna", "oscar"), func(a asked) int {
			if office[a.who] || a.who == "petra" {
				return 422
			}
			return a.inAnnas(deciding, 422)
		}},
		{"partnership.create", "for oneself with Bela", assign("bela", "amir"), func(a asked) int {
			switch {
			case office[a.who]:
				return 200
			case a.who == "stan":
				return 403
			}
			return 404
		}},
		{"partnership.update", "Anna's", on("/partnerships/{}", fields{"rev": 1, "reason": "Changed"}, ofAnna((*world).partnership)), assigns},
		{"partnership.end", "Anna's", on("/partnerships/{}/end", fields{"rev": 1}, ofAnna((*world).partnership)), assigns},
		{"partnership.end", "another house's", on("/partnerships/{}/end", fields{"rev": 1}, func(w *world) string { return w.partnership("other") }), func(a asked) int {
			if a.who == "oscar" {
				return 200
			}
			return 404
		}},
		{"member.update", "a title", place("vic", fields{"title": "Clerk"}), func(a asked) int { return a.inOfficeOf(200) }},
		{"member.update", "making an owner", place("vic", fields{"org_role": "owner", "title": "Clerk"}), func(a asked) int {
			if a.who == "lena" {
				return 403
			}
			return a.inOfficeOf(200)
		}},
		{"member.update", "disabling an owner", place("olivia", fields{"disabled": true}), func(a asked) int {
			switch a.who {
			case "olivia":
				return 409 // not oneself
			case "lena":
				return 403
			}
			return a.inOfficeOf(200)
		}},
		{"member.update", "another house's", place("oscar", fields{"title": "Clerk"}), func(a asked) int {
			switch {
			case a.who == "oscar":
				return 200
			case office[a.who]:
				return 404
			}
			return 403
		}},
		{"invitation.create", "", func(*world) (string, any) {
			return "/invitations", fields{"name": "New", "email": string(ref.New()) + "@example.net", "org_role": "viewer"}
		}, func(a asked) int {
			if a.who == "oscar" {
				return 200
			}
			return a.inOffice(200)
		}},
		{"invitation.create", "of an owner", func(*world) (string, any) {
			return "/invitations", fields{"name": "New", "email": string(ref.New()) + "@example.net", "org_role": "owner"}
		}, func(a asked) int {
			if a.who == "oscar" || a.who == "olivia" {
				return 200
			}
			return 403
		}},
		{"invitation.withdraw", "", on("/invitations/{}", nil, byLena((*world).invitation)), func(a asked) int { return a.inOffice(200) }},
	}
}

// inOfficeOf is inOffice for members, of whom Oscar, who owns a house, is told 404
// and others, who own nothing, that it is not theirs to do.
func (a asked) inOfficeOf(good int) int { return a.inOffice(good) }

// rev is the rev of a member.
func (w *world) rev(name string) int64 {
	w.t.Helper()
	of, m, err := w.h.identity.MemberByEmail(w.t.Context(), w.who[name].email)
	if err != nil || of == "" {
		w.t.Fatal(err)
	}
	return m.Rev
}

func (w *world) annasRev() int64 {
	w.t.Helper()
	items, _ := w.do("lena", "GET", "/principals", nil)["items"].([]any)
	for _, one := range items {
		if p, _ := one.(map[string]any); p["id"] == w.anna {
			rev, _ := p["rev"].(float64)
			return int64(rev)
		}
	}
	w.t.Fatal("Anna is no principal")
	return 0
}

func ownRules() []rule {
	return []rule{
		{"me.update", "", plain("/me", fields{"locale": "en-GB"}), always(200)},
		{"device.end", "another's", on("/me/devices/{}", nil, func(w *world) string { return w.device("vera") }), func(a asked) int {
			if a.who == "vera" {
				return a.atOwnDoor(204)
			}
			return a.atOwnDoor(404)
		}},
		{"device.end_others", "", plain("/me/devices/end-others", nil), func(a asked) int { return a.atOwnDoor(204) }},
		{"password.change", "with a wrong one", plain("/me/password", fields{"current": "not it at all", "new": "eleven blue doors open"}), always(422)},
		{"token.create", "", plain("/me/tokens", fields{"name": "Another", "expires_days": 1}), func(a asked) int { return a.atOwnDoor(200) }},
		{"token.revoke", "another's", on("/me/tokens/{}", nil, func(w *world) string { return w.spareToken("vera") }), func(a asked) int {
			if a.who == "vera" {
				return 204
			}
			return 404
		}},
	}
}

// device is the id of one more device that somebody is signed in with.
func (w *world) device(name string) string {
	w.t.Helper()
	held := w.who[name].secrets[bySession]
	w.clock.Move(1e6) // the newest stands first
	w.who[name].secrets["spare"] = w.signIn(w.who[name])
	items, _ := w.do(name, "GET", "/me/devices", nil)["items"].([]any)
	w.who[name].secrets[bySession] = held
	first, _ := items[0].(map[string]any)
	id, _ := first["id"].(string)
	return id
}

func (w *world) spareToken(name string) string {
	w.t.Helper()
	_, made, err := w.h.identity.CreateToken(w.t.Context(), w.who[name].email, identity.NewToken{Name: "spare", Days: 1})
	if err != nil {
		w.t.Fatal(err)
	}
	return string(made.ID)
}

func pastRules() []rule {
	undo := func(of string, more ...any) func(w *world) (string, any) {
		return func(w *world) (string, any) {
			_, act := w.taskAct(of, more...)
			return "/acts/" + act + "/undo", nil
		}
	}
	history := func(kind string, make func(w *world) string) func(*world) (string, any) {
		return on("/history/"+kind+"/{}", nil, make)
	}
	whole := func(need reach) func(asked) int { return inAnnas(need, 200) }
	return []rule{
		{"act.undo", "in Anna's space", undo("anna"), hidden(working, 200)},
		{"act.undo", "in Bela's space", undo("bela"), stansAlone(200)},
		{"act.undo", "of something private", undo("anna", "private", true), func(a asked) int {
			if intoAnnas[a.who] >= working && !trusted[a.who] {
				return 404
			}
			return a.hiddenFromTimes(working, 200)
		}},
		{"act.undo", "of no act", plain("/acts/"+string(ref.New())+"/undo", nil), always(404)},
		{"act.undo", "of a disabling", func(w *world) (string, any) {
			w.do("olivia", "PATCH", "/members/"+w.who["dan"].id, fields{"rev": w.danRev(), "title": "Gone"})
			got := w.do("olivia", "PATCH", "/members/"+w.who["dan"].id, fields{"rev": w.danRev(), "title": "Gone again"})
			act, _ := got["act"].(string)
			return "/acts/" + act + "/undo", nil
		}, func(a asked) int { return a.inOffice(200) }},
		{"act.undo", "of a lead's change of Anna", func(w *world) (string, any) {
			w.do("lena", "PATCH", "/principals/"+w.anna, fields{"rev": w.annasRev(), "title": "Chair"})
			got := w.do("lena", "PATCH", "/principals/"+w.anna, fields{"rev": w.annasRev(), "title": "Chairwoman"})
			act, _ := got["act"].(string)
			return "/acts/" + act + "/undo", nil
		}, func(a asked) int {
			if office[a.who] {
				return 200
			}
			return a.inAnnas(working, 200)
		}},
		{"history.record", "of a task", history("task", annasTask()), hidden(reading, 200)},
		{"history.record", "of a private task", history("task", annasTask("private", true)), privately(reading, 200)},
		{"history.record", "of an event", history("event", annasEvent()), whole(reading)},
		{"history.record", "of a private event", history("event", annasEvent("class", "private")), func(a asked) int {
			if intoAnnas[a.who] >= reading && !trusted[a.who] {
				return 404
			}
			return a.inAnnas(reading, 200)
		}},
		{"history.record", "of a calendar", history("calendar", ofAnna((*world).calendar)), whole(reading)},
		{"history.record", "of whereabouts", history("whereabouts", func(w *world) string { return w.whereabouts("anna") }), whole(reading)},
		{"history.record", "of Anna", func(w *world) (string, any) { return "/history/principal/" + w.anna, nil }, func(a asked) int {
			if office[a.who] && a.how != byReading { // whom one reads of by looking after them, one may write
				return 200
			}
			return a.inAnnas(reading, 200)
		}},
		{"history.record", "of a partnership", history("partnership", ofAnna((*world).partnership)), func(a asked) int { return a.ofTheHouse(200) }},
		{"history.record", "of a member", func(w *world) (string, any) { return "/history/member/" + w.who["vic"].id, nil }, func(a asked) int { return a.ofTheHouse(200) }},
		{"history.record", "of a tag", history("tag", byLena((*world).tag)), func(a asked) int { return a.ofTheHouse(200) }},
		{"history.record", "of an event called a task", history("task", annasEvent()), always(404)},
		{"history.record", "of what is no kind", history("secret", someID), always(404)},
		{"history.record", "of an import", history("import", func(w *world) string { return w.imported("anna", "Work", ics("Board")) }), always(404)},
	}
}

func (w *world) danRev() int64 {
	w.t.Helper()
	items, _ := w.do("olivia", "GET", "/members", nil)["items"].([]any)
	for _, one := range items {
		if m, _ := one.(map[string]any); m["id"] == w.who["dan"].id {
			rev, _ := m["rev"].(float64)
			return int64(rev)
		}
	}
	w.t.Fatal("dan is no member")
	return 0
}
