package poll

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/zone"
)

var errClosed = errs.New(errs.Conflict, "poll.closed", "Answers are no longer taken here. If it is urgent, write to whoever sent you the link.")

// Poll gives the page that a link opens. Errors: poll_link.not_found.
func (s *Service) Poll(ctx context.Context, secret string) (o outside.Poll, err error) {
	f, err := s.follow(ctx, s.j.DB(), secret)
	if err != nil {
		return o, err
	}
	p := &f.poll
	o = outside.Poll{
		Title: p.Title, About: p.About, Place: p.Place, Minutes: p.Minutes, State: string(p.State), Deadline: p.DeadlineUS, Zone: p.Zone, Propose: p.Propose,
		Open: f.voter == nil, Revision: p.Rev, Hosts: []string{},
	}
	if p.State == Open && !p.takes(s.now()) {
		o.State = string(Closed)
	}
	if c := p.option(p.Chosen); c != nil {
		o.Chosen, o.Until, o.Link = c.StartUS, c.EndUS, p.Link
		if len(p.Events) > 0 {
			o.UID = string(p.Events[0]) // as the calendar knows it, so that a later invitation replaces it
		}
	}
	if v := f.voter; v != nil {
		o.Name, o.Note, o.Answered, o.ForThem = v.called(), v.Note, v.AnsweredUS, v.AnsweredBy == "member"
		if v.Zone != "" {
			o.Zone, o.ZoneKnown = v.Zone, v.AnsweredBy == "guest"
		}
		for _, one := range v.Proposals {
			o.Proposals = append(o.Proposals, one.StartUS)
		}
	}
	if err := s.options(ctx, &f, &o); err != nil {
		return o, err
	}
	a, _ := access.ByLink(f.org, p.CreatedBy, s.now(), p.spaces()...)
	names, err := s.people.Names(ctx, a)
	if err != nil {
		return o, err
	}
	o.Hosts = p.called(names)
	o.Organisation, err = db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, f.org)
	return o, err
}

// options are the times with what whoever looks has answered, and the others where the
// poll shows them.
func (s *Service) options(ctx context.Context, f *found, o *outside.Poll) error {
	var others []Voter
	if f.poll.ShowVotes {
		all, err := votersOf(ctx, s.j.DB(), f.org, f.poll.ID)
		if err != nil {
			return err
		}
		others = slices.DeleteFunc(all, func(v Voter) bool { return f.voter != nil && v.ID == f.voter.ID })
	}
	for i := range f.poll.Options {
		option := &f.poll.Options[i]
		one := outside.PollOption{ID: string(option.ID), Start: option.StartUS, End: option.EndUS, Shown: f.poll.ShowVotes}
		if f.voter != nil {
			one.Vote = f.voter.vote(option)
		}
		for k := range others {
			switch others[k].vote(option) {
			case yes:
				one.Yes = append(one.Yes, others[k].shownAs())
			case maybe:
				one.Maybe = append(one.Maybe, others[k].shownAs())
			case no:
				one.No = append(one.No, others[k].shownAs())
			}
		}
		o.Options = append(o.Options, one)
	}
	return nil
}

// shownAs is what others see of somebody: never their address.
func (v *Voter) shownAs() string {
	if v.Name == "" {
		return "Somebody"
	}
	return v.Name
}

// Vote takes the answer of whoever holds a link. By the open link it makes them a page
// of their own, which their key opens; sent twice with one key, it is made once.
// Errors: poll.closed, poll.too_many, poll_voter.invalid, poll_link.not_found.
func (s *Service) Vote(ctx context.Context, secret string, in outside.Vote) error {
	f, err := s.follow(ctx, s.j.DB(), secret)
	if err != nil {
		return err
	}
	if f.voter == nil && !wellFormed(in.Key) {
		return errs.New(errs.Invalid, "poll.form", "This form is too old, or has been changed. Open the page again.")
	}
	return s.byGuest(ctx, secret, &f, func(tx *journal.Tx, f *found) error {
		now := s.comes(tx, f, in)
		if f.voter != nil {
			now = *f.voter
		}
		if err := s.says(tx, &f.poll, &now, in); err != nil {
			return err
		}
		if f.voter != nil {
			return voters.Save(tx, *f.voter, &now)
		}
		switch at, err := s.follow(ctx, tx, in.Key); {
		case err == nil && at.voter != nil && at.voter.Came && at.poll.ID == f.poll.ID:
			return nil // sent twice
		case err == nil || !errors.Is(err, errGone):
			return errors.Join(err, errGone)
		}
		if _, err := s.add(ctx, tx, &f.poll, now); err != nil {
			if errs.Of(err).Code == "poll_voter.there" {
				return errs.New(errs.Invalid, "poll_voter.invalid", "Some of this can’t be read. See below.").
					With("body.email", "Somebody with this address has been asked already. Use the link you were sent, or leave the address out.")
			}
			return err
		}
		_, err := tx.Derive(qNewLink, f.org, sum(in.Key), f.poll.ID, now.ID, 0, tx.Now())
		return err
	})
}

// comes is somebody new, who came by the open link.
func (s *Service) comes(tx *journal.Tx, f *found, in outside.Vote) Voter {
	return Voter{
		Head: record.Born(tx, "", f.poll.Space), Poll: f.poll.ID, Private: f.poll.Private, Name: in.Name, Email: in.Email, Came: true,
		Votes: []Vote{}, Proposals: []Counter{},
	}
}

// says takes what somebody says on their own page.
func (s *Service) says(tx *journal.Tx, p *Poll, v *Voter, in outside.Vote) error {
	if z, err := zone.Load(in.Zone); err == nil {
		v.Zone = z.Name()
	}
	if err := v.settle(); err != nil {
		return err
	}
	if v.Came && v.Name == "" {
		return errs.New(errs.Invalid, "poll_voter.invalid", "Some of this is missing. See below.").With("body.name", "Write your name, in at most 200 characters.")
	}
	votes := []Vote{}
	for i := range p.Options {
		id := p.Options[i].ID
		if one := in.Votes[string(id)]; one != "" {
			votes = append(votes, Vote{Option: id, Vote: one})
		}
	}
	if err := v.answer(p, votes, in.Note); err != nil {
		return err
	}
	if err := v.propose(p, in, tx.Now()); err != nil {
		return err
	}
	if len(v.Votes) == 0 && len(v.Proposals) == 0 && v.Note == "" {
		return errs.New(errs.Invalid, "poll_voter.invalid", "Answer at least one of the times, propose another, or leave a line.").
			With("body.votes", "Answer at least one of the times, propose another, or leave a line.")
	}
	v.AnsweredUS, v.AnsweredBy = tx.Now(), "guest"
	return nil
}

// propose takes the times that somebody would rather have; those that are options by now stay.
func (v *Voter) propose(p *Poll, in outside.Vote, now clock.Micros) error {
	bad := errs.New(errs.Invalid, "poll_voter.invalid", "Some of this can’t be read. See below.")
	was := v.Proposals
	v.Proposals = []Counter{}
	for _, one := range was {
		if one.Option != "" {
			v.Proposals = append(v.Proposals, one)
		}
	}
	if !p.Propose {
		return nil
	}
	for i, start := range in.Proposals {
		path := fmt.Sprintf("body.propose%d", i)
		switch {
		case start == 0:
			continue
		case start < 0 || start > 4e15 || start%minute != 0:
			bad = bad.With(path, "Choose a day and a time.")
			continue
		case start <= now:
			bad = bad.With(path, "This has passed. Choose a later time.")
			continue
		case start > now+2*366*24*60*minute:
			bad = bad.With(path, "This is too far ahead.")
			continue
		case len(v.Proposals) >= maxProposals || slices.ContainsFunc(v.Proposals, func(have Counter) bool { return have.StartUS == start }):
			continue
		}
		next := Counter{ID: ref.New(), StartUS: start, Zone: v.Zone}
		if at := slices.IndexFunc(was, func(have Counter) bool { return have.StartUS == start }); at >= 0 {
			next = was[at]
		}
		v.Proposals = append(v.Proposals, next)
	}
	if len(bad.Fields) > 0 {
		return bad
	}
	return nil
}

// Withdraw takes back what somebody answered. Errors: poll.closed, poll_link.not_found.
func (s *Service) Withdraw(ctx context.Context, secret string) error {
	f, err := s.follow(ctx, s.j.DB(), secret)
	if err == nil && f.voter == nil {
		err = errGone
	}
	if err != nil {
		return err
	}
	return s.byGuest(ctx, secret, &f, func(tx *journal.Tx, f *found) error {
		now := *f.voter
		now.withdraw()
		return voters.Save(tx, *f.voter, &now)
	})
}

// byGuest changes what a link is for. What it opens is looked at again inside the act.
func (s *Service) byGuest(ctx context.Context, secret string, opened *found, change func(*journal.Tx, *found) error) error {
	_, permit := access.ByLink(opened.org, opened.poll.CreatedBy, s.now(), opened.poll.Space)
	_, err := s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		f, err := s.follow(ctx, tx, secret)
		if err != nil {
			return err
		}
		if !f.poll.takes(tx.Now()) {
			return errClosed
		}
		return change(tx, &f)
	})
	return err
}
