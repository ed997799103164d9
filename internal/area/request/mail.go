package request

import (
	"context"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
)

// MailKey names a mail: the same mail has the same.
type MailKey string

// maxKnown is how many requests are told of that came by one mail.
const maxKnown = 5

// FromMail is a request that came by a mail.
type FromMail struct {
	ID        ref.ID       `json:"id"`
	Space     ref.Space    `json:"space"`
	Title     string       `json:"title"`
	State     State        `json:"state"`
	CreatedUS clock.Micros `json:"created_us"`
}

const fByMail db.Fragment = `AND t.mail = ?`

// Known gives the requests that came by a mail, of what the actor may read, the newest first.
func (s *Service) Known(ctx context.Context, r db.Reader, a access.Actor, mail MailKey) ([]FromMail, error) {
	b := db.Build(fQueue)
	record.Visible(b, access.Scope(a, access.On(Name, access.Read)), true)
	b.Add(fByMail, mail).Add(fNewest, maxKnown)
	all, err := db.All(ctx, r, scan, b.SQL(), b.Args()...)
	out := []FromMail{}
	for _, one := range all {
		out = append(out, FromMail{one.ID, one.Space, one.Title, one.State, one.CreatedUS})
	}
	return out, err
}
