package talk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/internal/area/hold/talk"
	"anteroom/internal/core/clock"
)

func loc(name string) *time.Location {
	l, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return l
}

// option is an hour in London, which Singapore and New York look at too.
func option(letter, start string) talk.Option {
	t, err := time.ParseInLocation("2006-01-02T15:04", start, loc("Europe/London"))
	if err != nil {
		panic(err)
	}
	return talk.Option{Letter: letter, From: clock.Of(t), Until: clock.Of(t.Add(time.Hour)), Zones: []talk.Zone{
		{Loc: loc("Europe/London")}, {Loc: loc("Asia/Singapore"), Who: []string{"Helen Example"}},
	}}
}

// three are on Tuesday 24 March at 15:00, Wednesday 25 at 9:00 and Friday 27 at 16:30.
var three = []talk.Option{option("A", "2026-03-24T15:00"), option("B", "2026-03-25T09:00"), option("C", "2026-03-27T16:30")}

func TestRead(t *testing.T) {
	for answer, want := range map[string]string{
		"The second works":                       "one B",
		"the second one works for me, thanks!":   "one B",
		"Tuesday at 3 is fine":                   "one A",
		"Tuesday at 3pm is fine":                 "one A",
		"Tues 3 p.m. please":                     "one A",
		"option B":                               "one B",
		"Option B, please.":                      "one B",
		"B":                                      "one B",
		"b please":                               "one B",
		"(c)":                                    "one C",
		"2":                                      "one B",
		"#3":                                     "one C",
		"number 1 is best":                       "one A",
		"option two":                             "one B",
		"The last one is good":                   "one C",
		"Let's go for the 25th":                  "one B",
		"25 March works":                         "one B",
		"March 27th would suit us":               "one C",
		"Friday 16.30 please":                    "one C",
		"9am on Wednesday":                       "one B",
		"17:00 suits me, I'm in Singapore":       "one B", // Wednesday 9:00 London
		"Wednesday morning":                      "one B",
		"Not the first, but the third works":     "one C",
		"I can't do Tuesday. Wednesday is fine.": "one B",
		"Sorry, A doesn't work, option C does":   "one C",
		"Tuesday is difficult but Friday would be great": "one C",
		"The 1st option works":                           "one A",
		"neither":                                        "none",
		"None of these work, I'm afraid":                 "none",
		"Unfortunately we can't make any of them":        "none",
		"I am away then, none of them suits.":            "none",
		"Not the first, not the second, not the third":   "none",
		"Any works":                    "several A B C",
		"any":                          "several A B C",
		"Either is fine":               "several A B C",
		"Anything but Tuesday":         "several B C",
		"The first or the third":       "several A C",
		"options A and C work":         "several A C",
		"Tuesday or Friday":            "several A C",
		"":                             "unclear",
		"Thanks, I'll get back to you": "unclear",
		"Yes!":                         "unclear",
		"Tuesday at 4":                 "unclear", // not among them
		"Could we do Monday instead?":  "unclear",
		"option F":                     "unclear",
		"the second, Tuesday at 3":     "unclear", // says two things
		"The first doesn't work":       "unclear not A",
		"The second works, the second doesn't work":                             "unclear not B",
		"> option A\n\nThe third please":                                        "one C",
		"The second.\n\nOn Mon, 16 March, Sam wrote:\nA. Tuesday\nB. Wednesday": "one B",
		"I need a moment; see you last week":                                    "unclear",
	} {
		r := talk.Read(answer, three)
		got := string(r.Verdict)
		for _, i := range r.Suits {
			got += " " + three[i].Letter
		}
		if r.Verdict == talk.Unclear {
			for _, i := range r.Not {
				got += " not " + three[i].Letter
			}
		}
		if got != want {
			t.Errorf("%q is %s, want %s (%q)", answer, got, want, r.Because)
		}
	}
}

func TestReadOfASingleOption(t *testing.T) {
	for answer, want := range map[string]talk.Verdict{
		"Yes, that works": talk.One, "works for me": talk.One, "No, sorry": talk.None, "see you then, perfect": talk.One, "Hm": talk.Unclear, "Can we do Monday?": talk.Unclear,
	} {
		if r := talk.Read(answer, three[:1]); r.Verdict != want {
			t.Errorf("%q is %+v, want %s", answer, r, want)
		}
	}
	if r := talk.Read("the first", nil); r.Verdict != talk.Unclear {
		t.Errorf("of nothing: %+v", r)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"the second", "Tuesday at 3 is fine", "neither", "25th of March, 9am", "#2 or #3", "a\x00b\xff", "any but the 1st one"} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, answer string, n int) {
		n = min(max(n, 0), len(three))
		r := talk.Read(answer, three[:n])
		if fmt.Sprint(r) != fmt.Sprint(talk.Read(answer, three[:n])) {
			t.Errorf("%q is read in two ways", answer)
		}
		if !slices.IsSorted(r.Suits) || (r.Verdict == talk.One) != (len(r.Suits) == 1) || (r.Verdict == talk.Several) != (len(r.Suits) > 1) {
			t.Errorf("%q: %+v", answer, r)
		}
		for _, i := range r.Suits {
			if i < 0 || i >= n || slices.Contains(r.Not, i) {
				t.Errorf("%q: %+v", answer, r)
			}
		}
	})
}

func meeting() talk.Meeting {
	by, _ := time.ParseInLocation("2006-01-02T15:04", "2026-03-20T17:00", loc("Europe/London"))
	return talk.Meeting{Title: "Board dinner", Place: "Long Room", Minutes: 90, Guests: []string{"Odile Example"}, Options: three, ConfirmBy: clock.Of(by), Zone: loc("Europe/London")}
}

func TestTexts(t *testing.T) {
	m := meeting()
	text := talk.Options(m)
	for _, want := range []string{
		"Board dinner, 1 hour 30 minutes\nWhere: Long Room\n", "A. Tuesday 24 March 2026\n   15:00–16:00 London\n   23:00–00:00 Singapore (Helen Example)\n",
		"C. Friday 27 March 2026\n   16:30–17:30 London\n   Sat 28 Mar 00:30–01:30 Singapore (Helen Example)\n",
		"which one suits you by Friday 20 March 2026, 17:00 London time (Sat 21 Mar 01:00 Singapore). After that",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	m.Asked = m.ConfirmBy - 4*86400e6
	chase := talk.Chase(m, m.ConfirmBy-1)
	for _, want := range []string{"Hello Odile Example,", "On Monday 16 March I sent you three times for “Board dinner” and have not heard from you yet. I can hold them until Friday 20 March 2026, 17:00", "B. Wednesday"} {
		if !strings.Contains(chase, want) {
			t.Errorf("no %q in\n%s", want, chase)
		}
	}
	m.Options = m.Options[:1]
	if text := talk.Options(m); !strings.Contains(text, "This time is held for you:\n\nTuesday 24 March") || strings.Contains(text, "A.") {
		t.Error(text)
	}
}
