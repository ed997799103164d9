package calendar

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/area/calendar/intake"
)

const corpus = "../../../testdata/ics"

func file(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(corpus, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestExportsOfOtherPrograms reads what other programs export: the numbers are
// those of the corpus's own description, and everything goes out again.
func TestExportsOfOtherPrograms(t *testing.T) {
	each(t, func(t *testing.T, h *house) {
		for name, want := range map[string]intake.Counts{
			"google.ics":      {Events: 5, Series: 2, Overrides: 1},
			"outlook.ics":     {Events: 5, Series: 1, Overrides: 1},
			"apple.ics":       {Events: 5, Series: 2, Overrides: 1},
			"nextcloud.ics":   {Events: 2, Series: 1, Tasks: 4, Skipped: 1},
			"thunderbird.ics": {Events: 3, Series: 1, Tasks: 1},
			"feed-v1.ics":     {Events: 4, Series: 1},
			"dst.ics":         {Events: 16, Series: 10, Overrides: 1},
		} {
			text := file(t, name)
			st := h.importText(h.Ben, ImportRequest{Space: h.Vera, Name: name}, text)
			got := st.Counts
			if got.Added != want.Events+want.Tasks {
				t.Errorf("%s: %d added", name, got.Added)
			}
			got.Bytes, got.Added, got.MoreNotes = 0, 0, 0
			if got != want {
				t.Errorf("%s: %+v", name, got)
			}
			again := h.importText(h.Ben, ImportRequest{Space: h.Vera, Name: name}, text)
			if again.Act != "" || again.Unchanged != want.Events+want.Tasks {
				t.Errorf("%s again: %+v", name, again)
			}
			var out strings.Builder
			if err := h.Export(t.Context(), h.Ada, st.Calendar, &out); err != nil {
				t.Fatal(err)
			}
			in, back := properties(t, text), properties(t, out.String())
			if !slices.Equal(in, back) {
				t.Errorf("%s: %d properties went in, %d came out; first difference %s", name, len(in), len(back), firstDifference(in, back))
			}
		}
	})
}

func firstDifference(a, b []string) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[i] + " against " + b[i]
		}
	}
	return "at the end"
}

func TestTheClockChangesOfTheCorpus(t *testing.T) {
	want := map[string]string{
		"daily-london":   "2027-03-26 09:00 2027-03-27 09:00 2027-03-28 08:00 2027-03-29 08:00 2027-03-30 08:00",
		"daily-newyork":  "2027-03-12 14:00 2027-03-13 14:00 2027-03-14 13:00 2027-03-15 13:00 2027-03-16 13:00",
		"weekly-sydney":  "2027-03-22 07:00 2027-03-29 07:00 2027-04-05 08:00 2027-04-12 08:00",
		"gap-newyork":    "2027-03-13 07:30 2027-03-14 07:30 2027-03-15 06:30",
		"gap-london":     "2027-03-28 01:30",
		"twice-london":   "2027-10-31 00:30",
		"until-date":     "2027-03-25 20:00 2027-03-26 20:00 2027-03-27 20:00 2027-03-28 19:00 2027-03-29 19:00",
		"thisandfuture":  "2027-03-15 14:00 2027-03-30 14:30 2027-04-06 14:30 2027-04-13 14:30",
		"utc-exdate":     "2027-03-26 12:00 2027-03-28 11:00 2027-03-30 11:00",
		"hourly-newyork": "2026-11-01 04:00 2026-11-01 05:00 2026-11-01 06:00 2026-11-01 07:00 2026-11-01 08:00",
	}
	each(t, func(t *testing.T, h *house) {
		h.importText(h.Ben, ImportRequest{Space: h.Vera}, file(t, "dst.ics"))
		items, err := h.Window(t.Context(), h.Ben, at("2026-10-20T00:00"), at("2027-11-20T00:00"), nil, "Europe/London")
		if err != nil {
			t.Fatal(err)
		}
		got := map[string][]string{}
		for _, i := range items {
			d, err := h.Event(t.Context(), h.Ben, i.Event, i.RecurrenceID, "Europe/London")
			if err != nil {
				t.Fatal(err)
			}
			if d.StartUS != i.StartUS || d.EndUS != i.EndUS || d.Start != i.Start {
				t.Errorf("%s: the list says %s and the detail %s", i.Title, i.Start, d.Start)
			}
			uid, _, _ := strings.Cut(d.UID, "@")
			got[uid] = append(got[uid], i.StartUS.Time().Format("2006-01-02 15:04"))
		}
		for uid, starts := range want {
			if s := strings.Join(got[uid], " "); s != starts {
				t.Errorf("%s: %s", uid, s)
			}
		}
	})
}

// TestHostileCorpus reads what no program should write: refused whole with a
// line, or read with the good event in it.
func TestHostileCorpus(t *testing.T) {
	refused := []string{"nesting.ics", "endless-line.ics", "missing-end.ics", "page.ics", "binary.ics", "empty.ics"}
	names, err := os.ReadDir(filepath.Join(corpus, "hostile"))
	if err != nil || len(names) < 10 {
		t.Fatalf("%d files, %v", len(names), err)
	}
	each(t, func(t *testing.T, h *house) {
		for _, n := range names {
			name := n.Name()
			before := h.count(qCountEvents)
			text := file(t, "hostile/"+name)
			st, err := h.Import(t.Context(), h.Ben, ImportRequest{Space: h.Vera, Name: name}, strings.NewReader(text), nil)
			if slices.Contains(refused, name) {
				if err == nil || h.count(qCountEvents) != before {
					t.Errorf("%s: %v, %d events came in", name, err, h.count(qCountEvents)-before)
				}
				continue
			}
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			var out strings.Builder
			if err := h.Export(t.Context(), h.Ben, st.Calendar, &out); err != nil || strings.Contains(text, "The good one") && !strings.Contains(out.String(), "The good one") {
				t.Errorf("%s: the good one is missing (%v): %+v", name, err, st)
			}
		}
		if _, err := h.Window(t.Context(), h.Ben, at("2026-01-01T00:00"), at("2027-01-01T00:00"), nil, ""); err != nil {
			t.Error(err)
		}
	})
}
