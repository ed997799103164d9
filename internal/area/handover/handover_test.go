package handover

import (
	"context"
	"strings"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/markdown"
	"anteroom/internal/core/ref"
)

const (
	anna ref.ID = "01900000-0000-7000-8000-000000000001"
	one  ref.ID = "01900000-0000-7000-8000-000000000011"
	two  ref.ID = "01900000-0000-7000-8000-000000000012"
	trip ref.ID = "01900000-0000-7000-8000-000000000013"
)

// here gives what it holds and keeps what it is given.
type here struct {
	sections []HandoverSection
	kept     Written
}

func (h *here) Gather(context.Context, access.Actor, HandoverAway) (string, []HandoverSection, error) {
	return "Anna Example", h.sections, nil
}

func (h *here) Keep(_ context.Context, _ access.Actor, w Written) (HandoverMade, error) {
	h.kept = w
	return HandoverMade{Note: w.ID}, nil
}

func assistant() access.Actor {
	return access.NewActor("org", "me", access.Session, false, 1, []access.Grant{{Space: ref.Space(anna), Role: access.Assistant, Until: clock.Forever}})
}

func TestOnlyWhatWasChosenIsWritten(t *testing.T) {
	h := &here{sections: []HandoverSection{
		{Name: "places", Lines: []HandoverLine{{Kind: "whereabouts", ID: trip, Title: "Singapore *", When: "Fri 4 Dec–Sat 5 Dec"}}},
		{Name: "tasks", Lines: []HandoverLine{{Kind: "task", ID: one, Title: "Papers", Detail: "due Fri 4 Dec"}, {Kind: "task", ID: two, Title: "Lunch"}}},
		{Name: "files", Lines: []HandoverLine{{Kind: "file", ID: anna, Title: "x"}}},
	}}
	_, err := New(h, h, clock.At(clock.Micros(0).Time())).Create(t.Context(), assistant(), HandoverDraft{
		HandoverAway: HandoverAway{For: anna, From: "2026-12-04", Until: "2026-12-18"}, Words: "# Hello\r\n\r\nBack on [the 21st](x)",
		Chosen: []HandoverChoice{{Kind: "task", ID: one, Remark: "Ask **Legal**\nfirst"}, {Kind: "whereabouts", ID: trip}, {Kind: "task", ID: "01900000-0000-7000-8000-000000000099"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{
		`\# Hello`, ``, `Back on \[the 21st\](x)`, ``,
		`## Where they are`, ``, `- Fri 4 Dec–Sat 5 Dec: Singapore \*`, ``,
		`## Open tasks`, ``, `- [task](anteroom:task/` + string(one) + `), due Fri 4 Dec. **Ask \*\*Legal\*\* first**`, ``,
	}, "\n")
	if h.kept.Body != want {
		t.Errorf("wrote\n%s\nwant\n%s", h.kept.Body, want)
	}
	if h.kept.Title != "Handover: Anna Example, 4–18 Dec 2026" || len(h.kept.Names) != 1 || h.kept.Names[0].ID != one {
		t.Errorf("%q names %v", h.kept.Title, h.kept.Names)
	}
	if got := markdown.Read(h.kept.Body).Records(); len(got) != 1 {
		t.Errorf("the text names %v", got)
	}
}

func TestDaysInWords(t *testing.T) {
	for want, w := range map[string]HandoverAway{
		"4 Dec 2026":               {From: "2026-12-04", Until: "2026-12-04"},
		"28 Nov – 4 Dec 2026":      {From: "2026-11-28", Until: "2026-12-04"},
		"28 Dec 2026 – 4 Jan 2027": {From: "2026-12-28", Until: "2027-01-04"},
	} {
		if got := days(w); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatCannotBeHandedOver(t *testing.T) {
	h := &here{}
	s := New(h, h, clock.At(clock.Micros(0).Time()))
	good := HandoverDraft{HandoverAway: HandoverAway{For: anna, From: "2026-12-04", Until: "2026-12-18"}}
	for name, c := range map[string]struct {
		change func(d *HandoverDraft)
		want   string
	}{
		"no days":         {func(d *HandoverDraft) { d.From = "soon" }, "handover.invalid"},
		"backwards":       {func(d *HandoverDraft) { d.Until = "2026-12-03" }, "handover.invalid"},
		"for ever":        {func(d *HandoverDraft) { d.Until = "2027-12-03" }, "handover.invalid"},
		"many words":      {func(d *HandoverDraft) { d.Words = strings.Repeat("ü", 4001) }, "handover.invalid"},
		"a long remark":   {func(d *HandoverDraft) { d.Chosen = []HandoverChoice{{Remark: strings.Repeat("ü", 501)}} }, "handover.invalid"},
		"somebody else's": {func(d *HandoverDraft) { d.For = two }, "note.not_found"},
	} {
		d := good
		c.change(&d)
		if _, err := s.Create(t.Context(), assistant(), d); err == nil || errs.Of(err).Code != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	reading := access.NewActor("org", "me", access.Session, false, 1, []access.Grant{{Space: ref.Space(anna), Role: access.Viewer, Until: clock.Forever}})
	if _, err := s.Create(t.Context(), reading, good); err == nil || errs.Of(err).Code != "access.forbidden" {
		t.Errorf("who only reads: %v", err)
	}
}
