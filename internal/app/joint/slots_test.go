package joint_test

import (
	"strings"
	"testing"

	"anteroom/internal/app/joint"
	"anteroom/internal/area/calendar/object"
	"anteroom/internal/area/slot"
)

func (h *house) find(who string, a slot.Ask) slot.Found {
	h.t.Helper()
	f, err := joint.Slots(h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource).Find(h.t.Context(), h.as(who), a)
	h.must(err)
	return f
}

// said is a slot with everything that is said of it.
func said(s slot.FoundSlot) string {
	all := []string{s.Text}
	for _, r := range s.Reasons {
		all = append(all, r.Kind+": "+r.Text)
	}
	return strings.Join(all, "\n")
}

// TestATimeIsFoundWhereTheyAre asks for Helen, who is in Singapore until Wednesday,
// Bela in New York and an outsider in Dubai.
func TestATimeIsFoundWhereTheyAre(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.meet("sam", "Budget", "2026-03-19T14:00", "2026-03-19T16:00")
		f := h.find("sam", slot.Ask{
			People:    []slot.Wanted{{ID: h.helen}, {ID: h.bela}},
			Outsiders: []slot.Outsider{{Name: "Nina", Zone: "Asia/Dubai", Says: "not Friday"}},
			Minutes:   60, From: "2026-03-16", Until: "2026-03-20", Limit: 3,
		})
		// In Singapore her day ends at 10:00 in London, before New York's begins.
		if len(f.Slots) == 0 || f.Slots[0].Start != "2026-03-19T13:00" {
			t.Fatalf("%+v", f.Slots)
		}
		for _, s := range f.Slots {
			if s.Start[:10] != "2026-03-19" {
				t.Errorf("%s: she is away, or Nina can't", s.Start)
			}
		}
		want := "Thursday 19 March 2026, 13:00–14:00 London / 09:00–10:00 New York / 17:00–18:00 Dubai\n" +
			"good: Inside everybody’s working hours\ngood: When the others said they can\n" +
			"poor: Lunchtime for Helen Okafor, 13:00\npoor: Back to back for Helen Okafor, who has “Budget” 14:00–16:00"
		if got := said(f.Slots[0]); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
		if f.Asked[0].Zone != "Asia/Singapore" || f.Asked[2].Understood[0] != "not Fridays" {
			t.Errorf("%+v", f.Asked)
		}
	})
}

// TestNearMissesTellWhatTheReaderMaySee asks for an hour that there is not.
func TestNearMissesTellWhatTheReaderMaySee(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.meet("sam", "Offsite", "2026-03-13T09:00", "2026-03-13T18:00")
		h.meet("sam", "Doctor", "2026-03-19T09:00", "2026-03-19T18:00", func(d *object.Draft) { d.Class = "private" })
		misses := func(who, day string) (all string) {
			f := h.find(who, slot.Ask{People: []slot.Wanted{{ID: h.helen}}, Minutes: 60, From: day, Until: day})
			if len(f.Slots) != 0 || len(f.Misses) == 0 || f.Possible != 0 {
				t.Fatalf("%s: %+v", who, f)
			}
			for _, m := range f.Misses {
				all += said(m) + "\n"
			}
			return all
		}
		for who, may := range map[string][2]bool{"sam": {true, true}, "aida": {true, false}, "vic": {true, false}, "bo": {false, false}} {
			for i, title := range []string{"Offsite", "Doctor"} {
				got := misses(who, []string{"2026-03-13", "2026-03-19"}[i])
				if strings.Contains(got, "has “"+title+"” 09:00–18:00") != may[i] || strings.Contains(got, "is busy 09:00–18:00") == may[i] {
					t.Errorf("%s reads of the %s\n%s", who, title, got)
				}
			}
		}
	})
}

// TestAWholeDayIsTakenWhereSheIs has an all-day event while she is in Singapore.
func TestAWholeDayIsTakenWhereSheIs(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		h.meet("sam", "Retreat", "2026-03-17", "2026-03-18", func(d *object.Draft) { d.Zone, d.AllDay = "", true })
		f := h.find("sam", slot.Ask{People: []slot.Wanted{{ID: h.helen, Beyond: true}}, Minutes: 30, From: "2026-03-16", Until: "2026-03-18", Limit: 20})
		for _, s := range f.Slots {
			// 17 March in Singapore is from 16:00 on the 16th to 16:00 on the 17th in London.
			if s.Start >= "2026-03-16T16:00" && s.Start < "2026-03-17T16:00" {
				t.Errorf("%s is on her day off: %s", s.Start, said(s))
			}
		}
		if len(f.Slots) == 0 {
			t.Error("no slot at all")
		}
	})
}

func TestWhatCantBeAsked(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		service := joint.Slots(h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
		good := slot.Ask{People: []slot.Wanted{{ID: h.helen}}, Minutes: 30, From: "2026-03-16", Until: "2026-03-18"}
		for want, change := range map[string]func(*slot.Ask){
			"slot.invalid":        func(a *slot.Ask) { a.Until = "2026-03-01" },
			"zone.unknown":        func(a *slot.Ask) { a.Zone = "Mars/Base" },
			"principal.not_found": func(a *slot.Ask) { a.People = append(a.People, slot.Wanted{ID: "nobody"}) },
		} {
			a := good
			change(&a)
			_, err := service.Find(t.Context(), h.as("sam"), a)
			code(t, err, want)
		}
		_, err := service.Find(t.Context(), h.as("lena"), good)
		code(t, err, "principal.not_found")
		// What has passed is no time to meet, and nobody is asked for twice.
		past := good
		past.From, past.Until = "2026-03-02", "2026-03-03"
		if f := h.find("sam", past); len(f.Slots)+len(f.Misses) > 0 {
			t.Errorf("%+v", f)
		}
		twice := good
		twice.People = append(twice.People, twice.People...)
		_, err = service.Find(t.Context(), h.as("sam"), twice)
		code(t, err, "slot.invalid")
	})
}

func TestAMailIsReadWithWhoIsKnown(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		service := joint.Slots(h.clock, h.identity, h.principal, h.rule, h.calendar, h.resource)
		d, err := service.Read(t.Context(), h.as("sam"), "From: Nina Example <nina@example.net>\nTo: Sam <sam@example.com>\nCc: helen@example.com\nSubject: Re: Fw: Term sheet\n\n"+
			"Hi Sam,\n\nCould we find 45 minutes with Helen and Bela next week? I can do Tuesday afternoon or Thursday before 11.\n\nBest regards,\nNina")
		h.must(err)
		if d.Title != "Term sheet" || d.Minutes != 45 || d.From != "2026-03-16" || d.Until != "2026-03-20" {
			t.Errorf("%+v", d)
		}
		if len(d.People) != 2 || d.People[0].ID != h.helen || d.People[1].ID != h.bela {
			t.Errorf("%+v", d.People)
		}
		if len(d.Others) != 1 || d.Others[0].Name != "Nina Example" || d.Others[0].Says != "Tuesday afternoon or Thursday before 11" {
			t.Errorf("%+v", d.Others)
		}
	})
}
