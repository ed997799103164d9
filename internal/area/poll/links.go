package poll

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/url"
	"slices"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/draft"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

// Path is where the page of a link is; its secret follows.
const Path = "/poll/"

// secretLen is how long a secret is, in characters of base32: 130 bits.
const secretLen = 26

// NewSecret makes a secret that nobody guesses.
func NewSecret() string { return rand.Text() }

// sum is what is stored of a secret.
func sum(secret string) string {
	h := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(h[:])
}

// wellFormed reports whether a text can be a secret of ours.
func wellFormed(secret string) bool {
	return len(secret) == secretLen && strings.Trim(secret, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == ""
}

var errGone = errs.New(errs.NotFound, "poll_link.not_found", "This link has ended, or was never given out. Ask whoever sent it for a new one.")

// OpenAnswer is a new open link. Its path can't be shown again.
type OpenAnswer struct {
	Poll Poll    `json:"poll"`
	Path string  `json:"path" doc:"The address on this server, shown once"`
	Act  ref.Act `json:"act"`
}

// OpenLink makes a link for whoever has it, who gives a name; those made before go on.
// Errors: poll.ended, poll.not_found, access.*.
func (s *Service) OpenLink(ctx context.Context, a access.Actor, id ref.ID) (out OpenAnswer, err error) {
	secret := NewSecret()
	done, err := s.write(ctx, a, id, 0, false, func(_ context.Context, tx *journal.Tx, was Poll) (Poll, error) {
		now := was
		now.OpenLink = true
		_, err := tx.Derive(qNewLink, a.Org, sum(secret), id, nil, now.Gen, tx.Now())
		return now, err
	})
	return OpenAnswer{done.Poll, Path + secret, done.Act}, err
}

// EndOpenLink makes every open link open nothing. Who came by it keeps their own page.
// Errors: poll.not_found, access.*.
func (s *Service) EndOpenLink(ctx context.Context, a access.Actor, id ref.ID) (Answer, error) {
	return s.write(ctx, a, id, 0, false, func(_ context.Context, _ *journal.Tx, was Poll) (Poll, error) {
		now := was
		now.OpenLink, now.Gen = false, was.Gen+1
		return now, nil
	})
}

// found is what a link opens: a poll, and whose page it is; nobody's with the open link.
type found struct {
	org   ref.Org
	poll  Poll
	voter *Voter
}

// follow finds what a secret opens, as it stands in r. Errors: poll_link.not_found.
func (s *Service) follow(ctx context.Context, r db.Reader, secret string) (f found, err error) {
	if !wellFormed(secret) {
		return f, errGone
	}
	var poll, voter ref.ID
	var gen int
	_, err = db.One(ctx, r, func(row db.Row) (int, error) { return 0, row.Scan(&f.org, &poll, &voter, &gen) }, qByLink, sum(secret))
	if errors.Is(err, db.ErrNoRows) {
		return f, errGone
	} else if err != nil {
		return f, err
	}
	if f.poll, err = kind.Get(ctx, r, f.org, poll); err != nil {
		return f, err
	}
	if closed, err := space.Closed(ctx, r, f.org, f.poll.Space); err != nil {
		return f, err
	} else if closed || f.poll.TrashedUS != 0 {
		return f, errGone
	}
	if err = s.standing(ctx, r, f.org, &f.poll); err != nil || voter == "" {
		if err == nil && (!f.poll.OpenLink || gen != f.poll.Gen) {
			err = errGone
		}
		return f, err
	}
	v, err := voters.Get(ctx, r, f.org, voter)
	if err == nil && (v.TrashedUS != 0 || gen != v.Gen) {
		err = errGone
	}
	f.voter = &v
	return f, err
}

// VoterLetter is what somebody is written, with their own link, which can't be shown again.
type VoterLetter struct {
	Voter   ref.ID `json:"voter"`
	Name    string `json:"name"`
	Email   string `json:"email"`
	Zone    string `json:"zone" doc:"On whose clocks the times are"`
	Path    string `json:"path" doc:"Their page on this server"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
	Mailto  string `json:"mailto,omitempty" doc:"Opens the letter in a mail program"`
	Fits    bool   `json:"fits" doc:"The text is in mailto; else it is to be copied"`
}

// Letters is what those are written who are asked, and the act that notes it.
type Letters struct {
	Letters []VoterLetter `json:"letters"`
	Act     ref.Act       `json:"act,omitempty"`
}

// Ask drafts a letter to each of some people, with a link of their own: what they are
// asked, or a reminder when they were asked before. Links in earlier letters go on.
// base is where this house is reached. Errors: poll.ended, poll.invalid, poll_voter.not_found, poll.not_found.
func (s *Service) Ask(ctx context.Context, a access.Actor, id ref.ID, people []ref.ID, base string) (out Letters, err error) {
	opened, _, err := kind.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return out, err
	}
	permit, err := s.permit(a, &opened, false)
	if err != nil {
		return out, err
	}
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return out, errs.New(errs.Invalid, "poll.invalid", "Say where this house is reached.").With("body.base", "Write it as https://anteroom.example.com.")
	}
	base = strings.TrimSuffix(base, "/")
	by, err := s.sender(ctx, a, &opened)
	if err != nil {
		return out, err
	}
	out.Act, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		out.Letters = make([]VoterLetter, 0, len(people))
		p, err := kind.Get(ctx, tx, a.Org, id)
		if err != nil {
			return err
		}
		if err := s.standing(ctx, tx, a.Org, &p); err != nil {
			return err
		}
		if p.TrashedUS != 0 || p.State == Cancelled {
			return errEnded
		}
		for i, who := range people {
			if slices.Contains(people[:i], who) {
				continue
			}
			was, err := voters.Get(ctx, tx, a.Org, who)
			if err == nil && (was.Poll != id || was.TrashedUS != 0) {
				err = errs.Missing(string(KindVoter))
			}
			if err != nil {
				return err
			}
			secret := NewSecret()
			one := p.letter(&was, by, base+Path+secret, tx.Now())
			one.Path = Path + secret
			one.Mailto, one.Fits = draft.Mailto(one.Email, one.Subject, one.Text)
			now := was
			now.Ended, now.AskedUS, now.Asked = false, tx.Now(), was.Asked+1
			if err := voters.Save(tx, was, &now); err != nil {
				return err
			}
			if _, err := tx.Derive(qNewLink, a.Org, sum(secret), id, who, now.Gen, tx.Now()); err != nil {
				return err
			}
			out.Letters = append(out.Letters, one)
		}
		return nil
	})
	return out, err
}
