package words_test

import (
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/words"
)

func FuzzRead(f *testing.F) {
	for _, group := range readings {
		for _, c := range group {
			f.Add(c[0])
		}
	}
	for _, s := range []string{"\xff\xfe", `"“`, "every every 1st and 2nd and", "at the of the at", "9-9-9-9", "@#!\\#", "the 0th", "24:00-24:00", "999999999999 days"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := words.Read(text, londonReader(t))
		checkSpans(t, text, r)
		for _, w := range []*words.When{r.Due, r.Start, r.End} {
			checkWhen(t, text, w)
		}
		if r.Rule != "" && (!ruleShape.MatchString(r.Rule) || r.Due == nil && r.Start == nil) {
			t.Errorf("%q: rule %q, due %v, start %v", text, r.Rule, r.Due, r.Start)
		}
		if r.Start != nil && !r.AllDay && r.Duration <= 0 {
			t.Errorf("%q: lasts %v", text, r.Duration)
		}
		if r.AllDay && r.End.Date < r.Start.Date {
			t.Errorf("%q: from %v to %v", text, r.Start, r.End)
		}
		if words.Explain(r) == "" {
			t.Errorf("%q: no explanation", text)
		}
	})
}

var ruleShape = regexp.MustCompile(`^FREQ=(HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=[1-9]\d*)?(;BYMONTH=\d+)?` +
	`(;BYMONTHDAY=-?\d+(,\d+)*)?(;BYDAY=(-?\d)?[A-Z]{2}(,[A-Z]{2})*(;WKST=SU)?)?(;BYSETPOS=-?[1-5])?` +
	`(;COUNT=[1-9]\d*|;UNTIL=\d{8}(T\d{6}Z)?)?$`)

// checkSpans: every byte lies in one span, and no word of what is called title
// is lost on the way to it.
func checkSpans(t *testing.T, text string, r words.Reading) {
	t.Helper()
	at := 0
	var said strings.Builder
	for _, s := range r.Spans {
		if s.From != at || s.To <= s.From {
			t.Fatalf("%q: spans %v", text, r.Spans)
		}
		if s.Kind == words.SpanTitle || s.Kind == words.SpanUnclear {
			said.WriteString(text[s.From:s.To] + " ")
		}
		at = s.To
	}
	if at != len(text) {
		t.Fatalf("%q: spans end at %d of %d", text, at, len(text))
	}
	if !utf8.ValidString(r.Title) || strings.ContainsFunc(r.Title, unicode.IsControl) {
		t.Errorf("%q: title %q", text, r.Title)
	}
	rest := lettersOf(r.Title)
	for _, w := range lettersOf(said.String()) {
		i := indexOf(rest, w)
		if i < 0 {
			t.Fatalf("%q: %q is not in the title %q", text, w, r.Title)
		}
		rest = rest[i+1:]
	}
}

func lettersOf(s string) []string {
	return strings.FieldsFunc(strings.ToValidUTF8(s, " "), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func indexOf(list []string, w string) int {
	for i, x := range list {
		if x == w {
			return i
		}
	}
	return -1
}

func checkWhen(t *testing.T, text string, w *words.When) {
	t.Helper()
	if w == nil {
		return
	}
	if _, err := clock.ParseDate(string(w.Date)); err != nil {
		t.Errorf("%q: %v", text, err)
	}
	if w.Time == "" {
		return
	}
	if _, err := time.Parse("15:04", w.Time); err != nil {
		t.Errorf("%q: %v", text, err)
	}
	if _, err := time.LoadLocation(w.Zone); err != nil || w.Zone == "" {
		t.Errorf("%q: zone %q: %v", text, w.Zone, err)
	}
}

func BenchmarkRead(b *testing.B) {
	c := londonReader(b)
	for b.Loop() {
		words.Read("Book flight for Helen Tue 9am #travel !high every month", c)
	}
}

func BenchmarkReadLongest(b *testing.B) {
	c := londonReader(b)
	text := strings.Repeat("the last of every 3 to ", 44)[:words.MaxRunes]
	for b.Loop() {
		words.Read(text, c)
	}
}
