package find

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/db/dbtest"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record/recordtest"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/search"
	"anteroom/internal/core/textkey"
)

func TestExcerpts(t *testing.T) {
	long := strings.Repeat("before ", 30) + "the Café opens" + strings.Repeat(" after", 30)
	for _, c := range []struct{ text, query, want string }{
		{"Print two copies", "copies", "Print two copies"},
		{"Print two copies", "copi", "Print two copies"},
		{"Print two copies", "papers", ""},
		{"", "x", ""},
		{"Send an e-mail", "mail", "Send an e-mail"},
		{"two\n\nlines \t here", "here", "two lines here"},
		{"a board meeting", `"board meeting"`, "a board meeting"},
		{long, "cafe", "… before before before before before the Café opens" + strings.Repeat(" after", 16) + " …"},
		{strings.Repeat("x", 5000), strings.Repeat("x", 3), strings.Repeat("x", 220) + " …"},
	} {
		if got := Excerpt(c.text, textkey.Terms(c.query)); got != c.want {
			t.Errorf("%.20s for %s: %q, want %q", c.text, c.query, got, c.want)
		}
	}
}

func TestFindingOverAllKinds(t *testing.T) {
	dbtest.Each(t, func(t *testing.T, d *db.DB) {
		h := recordtest.Build(t, d)
		_, err := h.Journal.Write(t.Context(), access.Founding(h.Org, h.Ada.Member, access.Job, h.Vera), func(tx *journal.Tx) error {
			for _, e := range []search.Entry{
				{Kind: "task", ID: "papers", Space: h.Vera, Title: "Board papers", Body: "print for the board", At: 5},
				{Kind: "event", ID: "meeting", Space: h.Vera, Title: "Board meeting"},
				{Kind: "event", ID: "private", Space: h.Vera, Title: "Board secrets", Private: true},
				{Kind: "unlisted", ID: "x", Space: h.Vera, Title: "Board of another kind"},
			} {
				if err := search.Put(tx, e); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		s := New(h.Journal, map[ref.Kind]Texts{
			"task": func(_ context.Context, _ access.Actor, ids []ref.ID) (map[ref.ID]string, error) {
				return map[ref.ID]string{ids[0]: "print for the board"}, nil
			},
			"event": nil,
		})
		for who, want := range map[*access.Actor]int{&h.Ada: 3, &h.Ben: 2, &h.Carl: 2, &h.Dora: 0, &h.Eve: 0} {
			out, err := s.Find(t.Context(), *who, "board", 20)
			hits := out.Items
			if err != nil || len(hits) != want || hits == nil {
				t.Errorf("%s finds %+v, %v; want %d", who.Member, hits, err, want)
			}
		}
		out, err := s.Find(t.Context(), h.Ben, "papers", 20)
		hits := out.Items
		if err != nil || len(hits) != 1 {
			t.Fatal(hits, err)
		}
		if got := fmt.Sprintf("%s %s %s %d %s", hits[0].Kind, hits[0].ID, hits[0].SpaceName, hits[0].AtUS, hits[0].Snippet); got != "task papers Vera Example 5 " {
			t.Errorf("hit %q", got)
		}
		out, err = s.Find(t.Context(), h.Ben, "print", 20)
		hits = out.Items
		if err != nil || len(hits) != 1 || hits[0].Snippet != "print for the board" {
			t.Errorf("hit in the body: %+v, %v", hits, err)
		}
	})
}
