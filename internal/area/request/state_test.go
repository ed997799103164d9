package request

import (
	"testing"

	"pgregory.net/rapid"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/free"
	"anteroom/internal/core/rank"
)

var verbs = []Verb{Accept, Delegate, Write, PutOff, Decline, Finish, Reopen}

// TestMoves lives through random histories: what leads somewhere leads where desk.md says.
func TestMoves(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		at := Fresh
		for range rapid.IntRange(1, 30).Draw(rt, "steps") {
			v := rapid.SampledFrom(verbs).Draw(rt, "verb")
			to, ok := next(at, v)
			switch {
			case v == Reopen && ok != (at != Fresh):
				rt.Fatalf("%s: reopen is %v", at, ok)
			case !ok && to != at:
				rt.Fatalf("%s: %s is refused and leads to %s", at, v, to)
			case ok && at.ended() && v != Reopen:
				rt.Fatalf("%s: %s leads on from what has ended", at, v)
			case ok && v != Reopen && to == Fresh:
				rt.Fatalf("%s: %s makes it new", at, v)
			}
			at = to
		}
	})
}

func TestWhatIsPutOffComesBackOnItsDay(t *testing.T) {
	r := Request{State: Later, Until: "2026-03-10"}
	for day, want := range map[clock.Date]State{"2026-03-09": Later, "2026-03-10": Fresh, "2026-03-11": Fresh} {
		if got := r.Standing(day); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
}

func TestPromiseCountsWorkingTime(t *testing.T) {
	const hour = clock.Micros(3600e6)
	days := []free.Span{{From: 9 * hour, Until: 17 * hour}, {From: 33 * hour, Until: 41 * hour}}
	for _, c := range []struct {
		from    clock.Micros
		minutes int
		want    clock.Micros
	}{
		{8 * hour, 60, 10 * hour}, {16 * hour, 60, 17 * hour}, {16 * hour, 120, 34 * hour}, {20 * hour, 30, 33*hour + hour/2}, {16 * hour, 10 * 60, 41*hour + 3*hour},
	} {
		if got := promise(days, c.from, c.minutes); got != c.want {
			t.Errorf("%d minutes from %d: %d, want %d", c.minutes, c.from/hour, got/hour, c.want/hour)
		}
	}
	if got := promise(nil, 0, 60); got != 3*hour {
		t.Errorf("without hours: %d", got)
	}
}

func TestTierFollowsTheOrders(t *testing.T) {
	lists := []rank.List{{ID: "a", First: []rank.Line{{By: rank.Guest, Value: "@board.example"}}, Last: []rank.Line{{By: rank.Words, Value: "photo"}}}}
	for _, c := range []struct {
		r    Request
		tier string
	}{
		{Request{Asking: Asking{Title: "Papers", Email: "jo@board.example"}}, "first"}, {Request{Asking: Asking{Title: "A photo, please"}}, "last"}, {Request{Asking: Asking{Title: "Papers"}}, "usual"},
	} {
		if _, tier, _ := c.r.tier(lists, "2026-03-09"); tier != c.tier {
			t.Errorf("%s: %s, want %s", c.r.Title, tier, c.tier)
		}
	}
}

func TestATextThatIsNotFilledInIsRefused(t *testing.T) {
	for text, code := range map[string]string{"Yes, {{deadline}}": "request.text_missing", "Yes: {{link}}": "", "": ""} {
		tr := Triage{To: Accept, Text: text}
		if err := tr.settle(); (err == nil) != (code == "") || err != nil && errs.Of(err).Code != code {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := merged(nil, []AnswerText{{Accept, "Hello {{boss}}"}}); errs.Of(err).Code != "answer_texts.invalid" {
		t.Error(err)
	}
}
