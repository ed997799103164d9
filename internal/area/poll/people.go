package poll

import (
	"context"
	"slices"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/op"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// VoterAnswer is what a change of somebody who is asked answers with.
type VoterAnswer struct {
	Voter Voter   `json:"voter"`
	Act   ref.Act `json:"act,omitempty" doc:"Undo it with POST /acts/{act}/undo"`
}

var errTooMany = errs.New(errs.Busy, "poll.too_many", "This poll asks as many people as it can. Ask whoever sent you the link.")

// Add asks one more person. Errors: poll.ended, poll.too_many, poll_voter.invalid, poll.not_found.
func (s *Service) Add(ctx context.Context, a access.Actor, id ref.ID, in NewVoter) (out VoterAnswer, err error) {
	opened, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	permit, err := s.permit(a, &opened, false)
	if err != nil {
		return out, err
	}
	asked, err := opened.asking([]NewVoter{in})
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		p, err := kind.Get(ctx, tx, a.Org, id)
		if err == nil && p.TrashedUS != 0 {
			err = errEnded
		}
		if err != nil {
			return err
		}
		v := asked[0]
		v.Poll, v.Private, v.Head = p.ID, p.Private, record.Born(tx, in.ID, p.Space)
		out, err = s.add(ctx, tx, &p, v)
		if err != nil {
			return err
		}
		return tx.Reply(out)
	})
	return out, err
}

// add writes a new voter, unless there are enough or their address is there already.
func (s *Service) add(ctx context.Context, tx *journal.Tx, p *Poll, v Voter) (out VoterAnswer, err error) {
	have, err := votersOf(ctx, tx, tx.Org(), p.ID)
	if err != nil {
		return out, err
	}
	known := func(one Voter) bool { return one.ID == v.ID }
	if len(have) >= MaxVoters && !slices.ContainsFunc(have, known) {
		return out, errTooMany
	}
	if v.Email != "" && slices.ContainsFunc(have, func(one Voter) bool { return one.Email == v.Email && one.ID != v.ID }) {
		return out, errs.New(errs.Conflict, "poll_voter.there", v.Email+" is asked already. Look for them in the poll.")
	}
	out.Act, err = voters.Create(ctx, tx, &v)
	out.Voter = v
	return out, err
}

// VoterChange is a merge patch (RFC 7396) of somebody who is asked. Votes are given
// whole, and stand for what they told a colleague.
type VoterChange struct {
	Name     op.Optional[string] `json:"name,omitzero" maxLength:"300"`
	Email    op.Optional[string] `json:"email,omitzero" maxLength:"320"`
	Zone     op.Optional[string] `json:"zone,omitzero" maxLength:"64"`
	Required op.Optional[bool]   `json:"required,omitzero"`
	Votes    op.Optional[[]Vote] `json:"votes,omitzero" maxItems:"20" doc:"What they answered, told to a colleague; an empty list withdraws it"`
	Note     op.Optional[string] `json:"note,omitzero" maxLength:"5000"`
}

// Update changes somebody who is asked, or answers on their behalf.
// Errors: poll_voter.stale, poll_voter.invalid, poll_voter.not_found, poll.ended, access.*.
func (s *Service) UpdateVoter(ctx context.Context, a access.Actor, id ref.ID, rev int64, c VoterChange) (VoterAnswer, error) {
	return s.writeVoter(ctx, a, id, rev, func(tx *journal.Tx, p *Poll, v *Voter) error {
		c.Name.Apply(&v.Name)
		c.Email.Apply(&v.Email)
		c.Zone.Apply(&v.Zone)
		c.Required.Apply(&v.Required)
		if err := v.settle(); err != nil {
			return err
		}
		if !c.Votes.Set && !c.Note.Set {
			return nil
		}
		if p.State != Open && p.State != Closed {
			return errEnded
		}
		note, votes := v.Note, v.Votes
		c.Note.Apply(&note)
		if c.Votes.Set {
			votes = c.Votes.Value
		}
		if len(votes) == 0 && note == "" {
			v.withdraw()
			return nil
		}
		if err := v.answer(p, votes, note); err != nil {
			return err
		}
		v.AnsweredUS, v.AnsweredBy = tx.Now(), "member"
		return nil
	})
}

// EndLinks makes the links of somebody open nothing; asking them again gives them a new one.
// Errors: poll_voter.not_found, access.*.
func (s *Service) EndLinks(ctx context.Context, a access.Actor, id ref.ID) (VoterAnswer, error) {
	return s.writeVoter(ctx, a, id, 0, func(_ *journal.Tx, _ *Poll, v *Voter) error {
		v.Ended, v.Gen = true, v.Gen+1
		return nil
	})
}

// Remove asks somebody no longer: their links end and their answer goes.
// Errors: poll_voter.not_found, access.*.
func (s *Service) Remove(ctx context.Context, a access.Actor, id ref.ID) (ref.Act, error) {
	opened, permit, err := voters.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return "", err
	}
	return s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := voters.Current(ctx, tx, opened, 0)
		if err != nil {
			return err
		}
		if _, err := voters.Trash(tx, was); err != nil {
			return err
		}
		return tx.Reply(struct {
			Act ref.Act `json:"act"`
		}{tx.Act()})
	})
}

// writeVoter is the way of every change of one voter.
func (s *Service) writeVoter(ctx context.Context, a access.Actor, id ref.ID, rev int64, change func(*journal.Tx, *Poll, *Voter) error) (out VoterAnswer, err error) {
	opened, permit, err := voters.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := voters.Current(ctx, tx, opened, rev)
		if err == nil && was.TrashedUS != 0 {
			err = errs.Missing(string(KindVoter))
		}
		if err != nil {
			return err
		}
		p, err := s.pollOf(ctx, tx, a.Org, &was)
		if err != nil {
			return err
		}
		now := was
		if err := change(tx, &p, &now); err != nil {
			return err
		}
		if err := voters.Save(tx, was, &now); err != nil {
			return err
		}
		out = VoterAnswer{now, tx.Act()}
		return tx.Reply(out)
	})
	return out, err
}

// pollOf gives the poll that somebody is asked in, as it stands.
func (s *Service) pollOf(ctx context.Context, r db.Reader, org ref.Org, v *Voter) (Poll, error) {
	p, err := kind.Get(ctx, r, org, v.Poll)
	if err == nil {
		err = s.standing(ctx, r, org, &p)
	}
	return p, err
}
