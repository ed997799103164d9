package app

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"anteroom/internal/area/calendar"
	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/ref"
)

// lines gives each component's content lines, unfolded and sorted, by its UID
// and RECURRENCE-ID: the order may change on the way, the lines may not.
func lines(t *testing.T, text, kind string) map[string][]string {
	t.Helper()
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.NewReplacer("\n ", "", "\n\t", "").Replace(text)
	all := map[string][]string{}
	for _, part := range regexp.MustCompile(`(?s)BEGIN:`+kind+`\n(.*?)END:`+kind+`\n`).FindAllStringSubmatch(text, -1) {
		body := strings.Split(strings.TrimSpace(part[1]), "\n")
		slices.Sort(body)
		name := ""
		for _, l := range body {
			if strings.HasPrefix(l, "UID") || strings.HasPrefix(l, "RECURRENCE-ID") {
				name += l + " "
			}
		}
		all[name] = body
	}
	return all
}

func TestEventsAndTasksOfAFileGoOutAsTheyCame(t *testing.T) {
	dbtest.EachAtOnce(t, func(t *testing.T, d *db.DB) {
		w := inhabit(t, d)
		petra, err := w.h.identity.ActorOf(t.Context(), w.org, ref.Member(w.who["petra"].id), access.Session)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range []string{"nextcloud.ics", "thunderbird.ics"} {
			in, err := os.ReadFile("../../testdata/ics/" + file)
			if err != nil {
				t.Fatal(err)
			}
			st, err := w.h.calendar.Import(t.Context(), petra, calendar.ImportRequest{Space: ref.Space(w.anna), Name: file, FileName: file}, bytes.NewReader(in), nil)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := w.h.calendar.Export(t.Context(), petra, st.Calendar, &out); err != nil {
				t.Fatal(err)
			}
			for _, kind := range []string{"VEVENT", "VTODO"} {
				came, went := lines(t, string(in), kind), lines(t, out.String(), kind)
				if len(came) == 0 || len(went) != len(came) {
					t.Errorf("%s: %d of %d %ss", file, len(went), len(came), kind)
				}
				for id, want := range came {
					if !slices.Equal(went[id], want) {
						t.Errorf("%s, %s %s\ncame %q\nwent %q", file, kind, id, want, went[id])
					}
				}
			}
		}
	})
}
