package booking

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/space"
)

// Where the pages of links are; a secret follows.
const (
	PagePath    = "/book/"
	BookingPath = "/booking/"
)

const (
	maxLinks = 100
	maxLabel = 200
)

// LinkAnswer is a new link. Its path can't be shown again.
type LinkAnswer struct {
	Link Link    `json:"link"`
	Path string  `json:"path" doc:"The address on this server, shown once"`
	Act  ref.Act `json:"act"`
}

// NewLink makes a link to a page. Errors: booking_page.not_found, booking_link.invalid,
// booking_link.too_many, access.*.
func (s *Service) NewLink(ctx context.Context, a access.Actor, page ref.ID, id ref.ID, label string) (out LinkAnswer, err error) {
	if err := record.CheckID(id); err != nil {
		return out, err
	}
	label = strings.Join(strings.Fields(label), " ")
	if utf8.RuneCountInString(label) > maxLabel {
		return out, errs.New(errs.Invalid, "booking_link.invalid", "Call the link by at most 200 characters.").With("body.label", "At most 200 characters.")
	}
	p, permit, err := pages.Open(ctx, s.j.DB(), a, page, access.Write)
	if err != nil {
		return out, err
	}
	secret := NewSecret()
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		now, err := pages.Get(ctx, tx, a.Org, page)
		if err == nil && now.TrashedUS != 0 {
			err = errs.Missing(string(KindPage))
		}
		if err != nil {
			return err
		}
		have, err := db.All(ctx, tx, links.Scan, qLinksOf, a.Org, page)
		if err != nil {
			return err
		}
		if len(have) >= maxLinks {
			return errs.New(errs.Conflict, "booking_link.too_many", "This page has a hundred links. End one that is no longer used.")
		}
		link := Link{Head: record.Born(tx, id, p.Space), Page: page, Label: label}
		act, err := links.Create(ctx, tx, &link)
		if err == nil { // sent again, it gets a new secret: the one before was not seen
			_, err = tx.Derive(qLinkSecret, a.Org, link.ID, sum(secret))
		}
		out = LinkAnswer{link, PagePath + secret, act}
		return err
	})
	return out, err
}

// EndLink ends a link for good, unless it is taken back.
// Errors: booking_link.not_found, access.*.
func (s *Service) EndLink(ctx context.Context, a access.Actor, id ref.ID) (ref.Act, error) {
	opened, permit, err := links.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return "", err
	}
	return s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := links.Current(ctx, tx, opened, 0)
		if err != nil {
			return err
		}
		if _, err := links.Trash(tx, was); err != nil {
			return err
		}
		return tx.Reply(struct {
			Act ref.Act `json:"act"`
		}{tx.Act()})
	})
}

// NewBookingLink makes a new link for whoever booked; the one before ends.
// Errors: booking.not_found, access.*.
func (s *Service) NewBookingLink(ctx context.Context, a access.Actor, id ref.ID) (path string, err error) {
	opened, permit, err := bookings.Open(ctx, s.j.DB(), a, id, access.Write)
	if err != nil {
		return "", err
	}
	secret := NewSecret()
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		if _, err := bookings.Current(ctx, tx, opened, 0); err != nil {
			return err
		}
		_, err := tx.Derive(qBookingSecret, a.Org, id, sum(secret))
		return err
	})
	return BookingPath + secret, err
}

var (
	errGone     = errs.New(errs.NotFound, "booking_link.not_found", "This link has ended, or was never given out. Ask whoever sent it for a new one.")
	errClosed   = errs.New(errs.NotFound, "booking_page.closed", "Nothing can be booked here at the moment. Ask whoever sent you the link.")
	errNoSuch   = errs.New(errs.NotFound, "booking.not_found", "This link has ended. If you had booked a time, ask whoever you booked it with.")
	errTooMany  = errs.New(errs.Busy, "booking.too_many", "There is more than enough booked here already. Wait for an answer first, or ask whoever sent you the link.")
	errNotLive  = errs.New(errs.Conflict, "booking.ended", "This booking has ended. Look at what became of it.")
	errHasBegun = errs.New(errs.Conflict, "booking.begun", "This has begun already, so it can't be changed here any more.")
)

// byLink finds the page that a secret opens, and its link.
// Errors: booking_link.not_found, booking_page.closed.
func (s *Service) byLink(ctx context.Context, secret string) (ref.Org, Page, Link, error) {
	if !wellFormed(secret) {
		return "", Page{}, Link{}, errGone
	}
	at, err := db.One(ctx, s.j.DB(), scanOwner, qByLinkSecret, sum(secret))
	if errors.Is(err, db.ErrNoRows) {
		return "", Page{}, Link{}, errGone
	} else if err != nil {
		return "", Page{}, Link{}, err
	}
	page, link, err := standing(ctx, s.j.DB(), at.org, at.id)
	return at.org, page, link, err
}

// standing gives the page of a link as long as both take bookings.
func standing(ctx context.Context, r db.Reader, org ref.Org, id ref.ID) (Page, Link, error) {
	link, err := links.Get(ctx, r, org, id)
	if err != nil {
		return Page{}, link, err
	}
	page, err := pages.Get(ctx, r, org, link.Page)
	switch {
	case err != nil:
		return page, link, err
	case link.TrashedUS != 0 || page.TrashedUS != 0:
		return page, link, errGone
	case page.State != open:
		return page, link, errClosed
	}
	return page, link, reachable(ctx, r, org, &page)
}

// byBooking finds the booking that a secret opens. Errors: booking.not_found.
func (s *Service) byBooking(ctx context.Context, secret string) (ref.Org, Booking, Page, error) {
	if !wellFormed(secret) {
		return "", Booking{}, Page{}, errNoSuch
	}
	at, err := db.One(ctx, s.j.DB(), scanOwner, qByBookingSecret, sum(secret))
	if errors.Is(err, db.ErrNoRows) {
		return "", Booking{}, Page{}, errNoSuch
	} else if err != nil {
		return "", Booking{}, Page{}, err
	}
	b, err := bookings.Get(ctx, s.j.DB(), at.org, at.id)
	if err != nil {
		return at.org, b, Page{}, err
	}
	page, err := pages.Get(ctx, s.j.DB(), at.org, b.Page)
	if err == nil && reachable(ctx, s.j.DB(), at.org, &page) != nil {
		err = errNoSuch
	}
	return at.org, b, page, err
}

// reachable refuses a page with a host who was taken away. Errors: booking_link.not_found.
func reachable(ctx context.Context, r db.Reader, org ref.Org, p *Page) error {
	closed, err := space.Closed(ctx, r, org, p.spaces()...)
	if err == nil && closed {
		err = errGone
	}
	return err
}
