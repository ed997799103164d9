package poll

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

// What can be answered to an option.
const (
	yes   = "yes"
	maybe = "maybe"
	no    = "no"
)

// Vote is what somebody answered to one option, as it stood then.
type Vote struct {
	Option  ref.ID       `json:"option" maxLength:"36"`
	Vote    string       `json:"vote" enum:"yes,maybe,no"`
	StartUS clock.Micros `json:"start_us,omitzero" doc:"When the option was: a vote on a time that was moved since doesn't count"`
}

// Counter is a time that somebody who was asked would rather have.
type Counter struct {
	ID      ref.ID       `json:"id"`
	StartUS clock.Micros `json:"start_us"`
	Zone    string       `json:"zone" doc:"In which they said it"`
	Option  ref.ID       `json:"option,omitempty" doc:"The option that it became"`
}

const maxProposals = 3

// Voter is somebody who is asked.
type Voter struct {
	record.Head
	Poll       ref.ID       `json:"poll"`
	Private    bool         `json:"private"`
	Name       string       `json:"name"`
	Email      string       `json:"email"`
	Zone       string       `json:"zone" doc:"Theirs; empty until it is known"`
	Required   bool         `json:"required" doc:"The meeting needs them"`
	Came       bool         `json:"came" doc:"They came by the open link"`
	Votes      []Vote       `json:"votes"`
	Note       string       `json:"note"`
	Proposals  []Counter    `json:"proposals"`
	AnsweredUS clock.Micros `json:"answered_us,omitzero" doc:"When they answered last; absent until they have"`
	AnsweredBy string       `json:"answered_by,omitempty" enum:"guest,member," doc:"They themselves, or a colleague on their behalf"`
	AskedUS    clock.Micros `json:"asked_us,omitzero" doc:"When they were last written to"`
	Asked      int          `json:"asked" doc:"How often"`
	Ended      bool         `json:"ended" doc:"Their links open nothing"`
	Gen        int          `json:"gen" doc:"Counts how often their links were ended"`
}

// vote gives what somebody answered to an option as it stands; empty when nothing.
func (v *Voter) vote(o *Option) string {
	for _, one := range v.Votes {
		if one.Option == o.ID && one.StartUS == o.StartUS {
			return one.Vote
		}
	}
	return ""
}

func (v *Voter) called() string {
	if v.Name != "" {
		return v.Name
	}
	return v.Email
}

// settle checks who it is. Errors: poll_voter.invalid.
func (v *Voter) settle() error {
	bad := errs.New(errs.Invalid, "poll_voter.invalid", "Some of this is missing or can’t be read. See below.")
	v.Name = strings.Join(strings.Fields(v.Name), " ")
	email := ical.Email(v.Email)
	switch {
	case v.Name == "" && v.Email == "":
		bad = bad.With("body.name", "Write a name, in at most 200 characters.")
	case utf8.RuneCountInString(v.Name) > 200:
		bad = bad.With("body.name", "At most 200 characters.")
	}
	if v.Email != "" && (email == "" || len(email) > 320) {
		bad = bad.With("body.email", "Write addresses as name@example.org.")
	}
	v.Email = email
	if _, err := zone.Load(v.Zone); err != nil && v.Zone != "" {
		bad = bad.With("body.zone", "Choose a time zone, such as Europe/London.")
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	if v.Votes == nil {
		v.Votes = []Vote{}
	}
	if v.Proposals == nil {
		v.Proposals = []Counter{}
	}
	return nil
}

// answer takes what somebody answers to the options of a poll as they stand; an option
// they say nothing of has no vote. Errors: poll_voter.invalid.
func (v *Voter) answer(p *Poll, votes []Vote, note string) error {
	bad := errs.New(errs.Invalid, "poll_voter.invalid", "Some of this can’t be read. See below.")
	v.Note = strings.TrimSpace(note)
	if utf8.RuneCountInString(v.Note) > 2000 {
		bad = bad.With("body.note", "At most 2,000 characters.")
	}
	v.Votes = []Vote{}
	for i, one := range votes {
		o := p.option(one.Option)
		switch {
		case o == nil:
			continue // it went meanwhile
		case one.Vote != yes && one.Vote != maybe && one.Vote != no:
			bad = bad.With(fmt.Sprintf("body.votes[%d].vote", i), "Yes, if need be, or no.")
		case slices.ContainsFunc(v.Votes, func(have Vote) bool { return have.Option == one.Option }):
			bad = bad.With(fmt.Sprintf("body.votes[%d].option", i), "One answer to each time.")
		}
		v.Votes = append(v.Votes, Vote{one.Option, one.Vote, o.StartUS})
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// withdraw takes back whatever somebody answered.
func (v *Voter) withdraw() {
	v.Votes, v.Proposals, v.Note, v.AnsweredUS, v.AnsweredBy = []Vote{}, []Counter{}, "", 0, ""
}

// answered reports whether they said anything.
func (v *Voter) answered() bool { return v.AnsweredUS != 0 }
