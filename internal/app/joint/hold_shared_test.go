package joint_test

import (
	"testing"

	"anteroom/internal/area/calendar"
	"anteroom/internal/area/find"
	"anteroom/internal/area/history"
	"anteroom/internal/area/hold"
	"anteroom/internal/area/principal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/ref"
)

// TestWhoSupportsOneOfTwoReadsTheStoryOfTheirHolds has a set that lives with Bela and also takes Helen's time;
// Aida supports Helen alone.
func TestWhoSupportsOneOfTwoReadsTheStoryOfTheirHolds(t *testing.T) {
	holding(t, func(t *testing.T, h *house) {
		made := h.holdFor("sam", dinner(h.other, h.work))
		set := made.Set.ID
		past := history.New(h.journal, h.identity, map[ref.Kind]history.Kind{
			hold.Name: {Seen: h.hold.Seen, Describe: hold.Describe, Hidden: hold.Hidden, Shared: true},
		})
		story := func(who string) []history.Change {
			all, err := past.Of(t.Context(), h.as(who), hold.Name, set, 0, 50)
			h.must(err)
			return all
		}
		for _, who := range []string{"sam", "aida", "vic"} {
			if all := story(who); len(all) != 1 || all[0].By.Name != "Sam" || all[0].Redacted || len(all[0].Fields) == 0 {
				t.Errorf("%s reads %+v", who, all)
			}
		}
		_, err := past.Of(t.Context(), h.as("bo"), hold.Name, set, 0, 50)
		code(t, err, "hold_set.not_found")
		// The search finds the times that Aida sees, in the calendar in which she sees them.
		search := find.New(h.journal, map[ref.Kind]find.Texts{calendar.KindEvent: nil, hold.Name: nil}, principal.Name)
		out, err := search.Find(t.Context(), h.as("aida"), "board dinner", 20)
		hits := out.Items
		h.must(err)
		if len(hits) != 2 || hits[0].Kind != calendar.KindEvent || hits[0].Space != ref.Space(h.helen) {
			t.Errorf("found %+v", hits)
		}
		_, err = h.hold.Release(t.Context(), h.as("aida"), set, 0)
		code(t, err, "hold_set.elsewhere")
		// Once it is private, who sees no private records of Helen's reads nothing of what it was.
		_, err = h.hold.Update(t.Context(), h.as("sam"), set, made.Set.Rev, hold.Change{Private: op.Optional[bool]{Set: true, Value: true}})
		h.must(err)
		_, err = past.Of(t.Context(), h.as("aida"), hold.Name, set, 0, 50)
		code(t, err, "hold_set.not_found")
		if all := story("ola"); len(all) != 2 {
			t.Errorf("Ola, who supports both, reads %+v", all)
		}
	})
}
