package ask

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/internal/core/textkey"
)

func TestReading(t *testing.T) {
	for _, c := range []struct{ text, words, filters, not string }{
		{"board papers", "board papers", "", ""},
		{"board ", "board ", "", ""},
		{"kind:note tag:board from:last-month", "", "kind=note tag=board from=last-month*", ""},
		{"papers kind:note", "papers ", "kind=note*", ""},
		{"kind:note pap", "pap", "kind=note", ""},
		{`"two copies" -draft -"first version"`, `"two copies" `, "", "draft|first version"},
		{`"two cop`, `"two cop`, "", ""},
		{`in:"Vera Example" x`, "x", "in=Vera Example", ""},
		{`in:"Vera Ex`, "", "in=Vera Ex*", ""},
		{"kind:note,task is:open", "", "kind=note,task is=open*", ""},
		{"-tag:board", "", "-tag=board*", ""},
		{"KIND:Note since:2026", "", "kind=Note from=2026*", ""},
		{"kind:", "", "kind=*", ""},
		{"kind: note", "note", "kind=", ""},
		{"12:30 http://x colour:red e-mail", "12:30 http://x colour:red e-mail", "", ""},
		{"- -- -", "- ", "", ""},
		{"to:friday for:me", "", "until=friday in=me*", ""},
		{`tag:"a",b c`, "c", "tag=a,b", ""},
		{`tag:"a"b`, "b", "tag=a", ""},
		{"", "", "", ""},
	} {
		got := Read(c.text)
		if got.Words != c.words || said(got.Filters) != c.filters || strings.Join(got.Not, "|") != c.not {
			t.Errorf("%q: words %q, filters %q, not %q", c.text, got.Words, said(got.Filters), got.Not)
		}
	}
}

func said(all []Filter) string {
	var parts []string
	for _, f := range all {
		text := string(f.Key) + "=" + strings.Join(f.Values, ",")
		if f.Not {
			text = "-" + text
		}
		if f.Open {
			text += "*"
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, " ")
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"kind:note tag:board from:last-month", `-"a b" c`, `in:"x,y",z`, "kind:,,,", "-:", "\xff:\xfe", "“a” «b", "kind:\u00a0x", strings.Repeat("tag:x ", 99)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := Read(text)
		if len(a.Filters) > MaxFilters || len(a.Not) > MaxNot {
			t.Fatalf("%d filters, %d not", len(a.Filters), len(a.Not))
		}
		for _, f := range a.Filters {
			if !strings.HasPrefix(text[f.At:], f.Text) || len(f.Values) > MaxValues {
				t.Fatalf("%q is not where it stood in %q", f.Text, text)
			}
		}
		if a.Last != "" && text[a.LastAt:] != a.Last {
			t.Fatalf("%q is not at the end of %q", a.Last, text)
		}
		whole := textkey.Fold(text)
		for _, word := range strings.Fields(textkey.Fold(a.Words)) {
			if !strings.Contains(whole, word) {
				t.Fatalf("%q was never typed in %q", word, text)
			}
		}
		_ = fmt.Sprint(a)
	})
}
