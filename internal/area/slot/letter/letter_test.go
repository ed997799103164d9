package letter

import (
	"fmt"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"anteroom/internal/core/zone"
)

func context(t testing.TB) Context {
	z, err := zone.Load("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	return Context{
		Now: time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC), Zone: z, DayFirst: true, Reader: "sam", // a Thursday
		Known: []Known{{"sam", "Sam Rivers", "sam@example.com"}, {"helen", "Helen Okafor", "helen@example.com"}, {"marc", "Marc Example", ""}, {"marc2", "Marc Other", ""}},
	}
}

func told(d Draft) string {
	var people []string
	for _, p := range d.People {
		one := p.ID
		if one == "" {
			one = p.Name
		}
		if p.Says != "" {
			one += " (" + p.Says + ")"
		}
		people = append(people, one)
	}
	return fmt.Sprintf("%s|%d|%s|%s|%s", d.Title, d.Minutes, d.From, d.Until, strings.Join(people, ", "))
}

func TestMails(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "|0|||",
		"Half an hour with Helen?":    "|30|||helen",
		"An hour and a half for Marc": "|90|||", // which Marc?
		"Marc Other, 90 min":          "|90|||marc2",
		"Subject: Re: Pricing\n\n30-minute call this week":                                      "Pricing|30|2026-03-12|2026-03-13|",
		"1.5 hours in the week of 23 March":                                                     "|90|2026-03-23|2026-03-27|",
		"Two hours, between 24 and 26 March":                                                    "|120|2026-03-24|2026-03-26|",
		"An hour before Friday 20 March please":                                                 "|60|2026-03-12|2026-03-20|",
		"1h some time in April":                                                                 "|60|2026-04-01|2026-04-30|",
		"in the next two weeks, 20 mins":                                                        "|20|2026-03-12|2026-03-26|",
		"From: nina.example@example.net\n\nI'm away on Friday. Tuesday afternoon works for me.": "|0|||Nina Example (not Friday; Tuesday afternoon)",
		"From: Nina <n@example.net>\nTo: Helen Okafor <helen@example.com>, sam@example.com\nCc: Lee Example <lee@example.org>\n\nHi": "|0|||Nina, helen, Lee Example",
		"Shall we meet?\n\nBest,\nNina Example\nHead of Things":                                                                      "|0|||Nina Example",
		"Shall we?\n\nOn 1 March Sam wrote:\n> three hours with Helen next week":                                                     "|0|||",
	} {
		if got := told(Read(text, context(t))); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"From: a@b.co\nSubject: re: re:\n\n1h next week", "\xff\xfe", "between 31 and 99 March", strings.Repeat("Cc: <a@b.example>\n", 50), "On wrote:", "I can do"} {
		f.Add(seed)
	}
	c := context(f)
	f.Fuzz(func(t *testing.T, text string) {
		d := Read(text, c)
		if d.From > d.Until || d.Minutes < 0 || d.Minutes > 720 || len(d.People) > maxPeople {
			t.Fatalf("%q: %+v", text, d)
		}
		for _, p := range d.People {
			if p.Name == "" {
				t.Fatalf("%q: somebody without a name", text)
			}
		}
	})
}
