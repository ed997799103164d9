package poll

import (
	"strings"
	"testing"

	"anteroom/internal/core/ref"
)

// TestTally ranks two or three times, A, B and C. A voter is what they say to each, with
// a star when the meeting needs them; "x" before a time says that it is no longer free.
func TestTally(t *testing.T) {
	words := map[rune]string{'y': yes, 'm': maybe, 'n': no}
	for name, c := range map[string]struct {
		times  string // "A xB"
		voters []string
		want   string // ranks, a star behind the best
	}{
		"nobody has said anything":                {"A B", []string{"--", "--"}, "A1 B1"},
		"whom it needs goes before any number":    {"A B", []string{"*ny", "yn", "yn", "yn"}, "A2 B1*"},
		"needed: if need be goes before unsaid":   {"A B", []string{"*m-", "ny", "ny"}, "A1* B2"},
		"needed: yes goes before if need be":      {"A B", []string{"*my", "yn"}, "A2 B1*"},
		"others: how many can, then how well":     {"A B C", []string{"mmy", "mm-", "ny-"}, "A2 B1* C3"},
		"what is not free goes last":              {"xA B", []string{"*yn", "yn"}, "A2 B1"},
		"what is not free is never the best":      {"xA xB", []string{"yn"}, "A1 B2"},
		"equal ones share their place":            {"A B C", []string{"yyn"}, "A1* B1* C3"},
		"fewer noes decide, when all else is one": {"A B", []string{"y-", "-y", "-n"}, "A1* B2"},
	} {
		t.Run(name, func(t *testing.T) {
			var p Poll
			taken := map[ref.ID]bool{}
			for _, one := range strings.Fields(c.times) {
				id := ref.ID(strings.TrimPrefix(one, "x"))
				taken[id] = strings.HasPrefix(one, "x")
				p.Options = append(p.Options, Option{ID: id})
			}
			var list []Voter
			for _, said := range c.voters {
				v := Voter{Required: strings.HasPrefix(said, "*")}
				for i, w := range strings.TrimPrefix(said, "*") {
					if words[w] != "" {
						v.Votes = append(v.Votes, Vote{Option: p.Options[i].ID, Vote: words[w]})
					}
				}
				list = append(list, v)
			}
			var got []string
			for _, one := range tally(&p, list, taken) {
				text := string(one.Option) + string(rune('0'+one.Rank))
				if one.Best {
					text += "*"
				}
				got = append(got, text)
			}
			if all := strings.Join(got, " "); all != c.want {
				t.Errorf("%s, want %s", all, c.want)
			}
		})
	}
}

// TestAVoteOnATimeThatMoved counts no longer, and counts again when it is moved back.
func TestAVoteOnATimeThatMoved(t *testing.T) {
	o := Option{ID: "A", StartUS: 5}
	v := Voter{Votes: []Vote{{Option: "A", Vote: yes, StartUS: 5}}}
	if v.vote(&o) != yes {
		t.Error("it does not count")
	}
	if o.StartUS = 6; v.vote(&o) != "" {
		t.Error("it counts for another time")
	}
}
