package record

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

func TestDiffTellsWhatChanged(t *testing.T) {
	shown := []Shown{{Name: "title"}, {Name: "count"}, {Name: "flag"}, {Name: "tags"}}
	for _, c := range []struct{ before, after, want string }{
		{`{"title":"a"}`, `{"title":"a"}`, "[]"},
		{`{"title":"a"}`, `{"title":"b","hidden":1}`, "[{title a b}]"},
		{``, `{"title":"a","count":3,"flag":true,"tags":["x","y"]}`, "[{title  a} {count  3} {flag  yes} {tags  x, y}]"},
		{`{"title":"a","count":3,"flag":false,"tags":[]}`, ``, "[{title a } {count 3 }]"},
		{`{"flag":true}`, `{"flag":false}`, "[{flag yes no}]"},
		{`{"title":"a"}`, `{"title":"a","flag":true}`, "[{flag no yes}]"},
		{`{"flag":true}`, ``, "[{flag yes }]"},
		{`{"count":3}`, `{"count":0}`, "[{count 3 0}]"},
		{`{"title":"\"quoted\""}`, `{"title":null}`, `[{title "quoted" }]`},
		{`not json`, `{"title":"a"}`, "[{title  a}]"},
		{``, ``, "[]"},
	} {
		kept := func(s string) []byte {
			if s == "" {
				return nil
			}
			return []byte(s)
		}
		if got := fmt.Sprint(Diff(kept(c.before), kept(c.after), shown)); got != c.want {
			t.Errorf("%s → %s: %s, want %s", c.before, c.after, got, c.want)
		}
	}
}

func TestCursorsKeepThePlace(t *testing.T) {
	for _, key := range []Key{Number(0), Number(-5), Number(1<<63 - 1), Text(""), Text("a\u0001é\"")} {
		text, err := Place{Sort: "s", Key: key, ID: "id"}.Cursor()
		if err != nil {
			t.Fatal(err)
		}
		at, err := ReadCursor(text, "s")
		if err != nil || at.Key.Number != key.Number || at.Key.Text != key.Text || at.ID != "id" {
			t.Errorf("%+v comes back as %+v, %v", key, at, err)
		}
		for i := range text {
			flipped := text[:i] + strings.ToUpper(string(text[i]^1)) + text[i+1:]
			if at, err := ReadCursor(flipped, "s"); err == nil && at.ID != "id" {
				t.Errorf("an edited cursor is a place: %+v", at)
			}
		}
	}
}

func TestIdsAreUUIDsInLowerCase(t *testing.T) {
	for id, ok := range map[ref.ID]bool{"": true, ref.New(): true, "x": false, "01900000-0000-7000-8000-00000000000A": false, "{01900000-0000-7000-8000-000000000001}": false} {
		if err := CheckID(id); err == nil != ok || err != nil && errs.KindOf(err) != errs.Invalid {
			t.Errorf("%q: %v", id, err)
		}
	}
}
