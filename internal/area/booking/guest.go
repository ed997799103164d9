package booking

import (
	"context"
	"errors"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/db"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/journal"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/record"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
)

// How much one page takes from outside before somebody looks at it.
const (
	maxPending  = 50
	maxPerEmail = 5
)

// Offer gives the page that a link opens. Errors: booking_link.not_found, booking_page.closed.
func (s *Service) Offer(ctx context.Context, secret string) (o outside.Offer, err error) {
	org, p, _, err := s.byLink(ctx, secret)
	if err != nil {
		return o, err
	}
	now := s.now()
	rules, err := p.rules(0, now)
	if err != nil {
		return o, err
	}
	o = outside.Offer{
		Title: p.Title, About: p.About, Place: p.Place, Any: p.Pick == any1 && len(p.Hosts) > 1, Zone: p.Zone, Minutes: p.Minutes,
		Confirm: p.Confirm, Within: p.Within, Moves: p.Moves, First: rules.First, Last: rules.Last, Questions: p.Questions,
	}
	if o.Organisation, err = db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, org); err != nil {
		return o, err
	}
	o.Hosts, err = s.called(ctx, org, &p, p.principals())
	return o, err
}

// called gives the names of hosts.
func (s *Service) called(ctx context.Context, org ref.Org, p *Page, ids []ref.ID) ([]string, error) {
	a, _ := access.ByLink(org, p.CreatedBy, s.now(), p.spaces()...)
	names, err := s.diaries.Names(ctx, a)
	list := make([]string, 0, len(ids))
	for _, id := range ids {
		if names[id] != "" {
			list = append(list, names[id])
		}
	}
	return list, err
}

// Openings gives the starts from ≤ t < until that a link offers for a length.
// Errors: booking_link.not_found, booking_page.closed.
func (s *Service) Openings(ctx context.Context, secret string, minutes int, from, until clock.Micros) ([]clock.Micros, error) {
	org, p, _, err := s.byLink(ctx, secret)
	if err != nil {
		return nil, err
	}
	length, ok := p.length(minutes)
	if !ok {
		return nil, nil
	}
	return s.starts(ctx, org, &p, length, from, until, nil)
}

func (s *Service) starts(ctx context.Context, org ref.Org, p *Page, length, from, until clock.Micros, but *Booking) ([]clock.Micros, error) {
	slots, err := s.openings(ctx, org, p, length, from, until, but)
	starts := make([]clock.Micros, len(slots))
	for i := range slots {
		starts[i] = slots[i].Start
	}
	return starts, err
}

// Book takes a time for whoever holds a link. Of many who want one time at once, one
// gets it. Sent twice with one key, it is booked once.
// Errors: booking.taken, booking.invalid, booking.too_many, booking_link.not_found, booking_page.closed.
func (s *Service) Book(ctx context.Context, secret string, in outside.Wish) error {
	org, p, link, err := s.byLink(ctx, secret)
	if err != nil {
		return err
	}
	w, err := p.understand(in, false)
	if err != nil {
		return err
	}
	if !wellFormed(in.Key) {
		return errs.New(errs.Invalid, "booking.form", "This form is too old, or has been changed. Open the page again.")
	}
	key := sum(in.Key)
	a, permit := access.ByLink(org, p.CreatedBy, s.now(), p.spaces()...)
	diaries, err := s.diaries.Diaries(ctx, a, p.principals(), w.start-day, w.start+w.length+day)
	if err != nil {
		return err
	}
	id := ref.New()
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		switch at, err := db.One(ctx, tx, scanOwner, qByBookingSecret, key); {
		case err == nil && at.org == org:
			return nil // sent twice
		case err == nil:
			return errNoSuch
		case !errors.Is(err, db.ErrNoRows):
			return err
		}
		now, _, err := standing(ctx, tx, org, link.ID)
		if err != nil {
			return err
		}
		if err := s.enough(ctx, tx, &now, w.email); err != nil {
			return err
		}
		l, err := s.looked(ctx, tx, &now, w.start, w.length, diaries, nil)
		if err != nil {
			return err
		}
		if len(l.broken) > 0 {
			return errTaken
		}
		b := Booking{
			Page: p.ID, Link: link.ID, State: Confirmed, Name: w.name, Email: w.email, Answers: w.answers, StartUS: w.start, EndUS: w.start + w.length,
			Zone: w.zone, Seats: now.seats(l, nil), Room: l.room(""), ByGuest: true, Broken: []Broken{},
		}
		b.await(&now, tx.Now())
		return s.write(ctx, tx, &now, b, id, key, diaries)
	})
	return err
}

// write makes a new booking with its events.
func (s *Service) write(ctx context.Context, tx *journal.Tx, p *Page, b Booking, id ref.ID, key string, diaries map[ref.ID]Diary) error {
	b.Head = record.Born(tx, id, p.Space)
	act, err := bookings.Create(ctx, tx, &b)
	if err != nil || act != tx.Act() {
		return err
	}
	if _, err := tx.Derive(qBookingSecret, tx.Org(), b.ID, key); err != nil {
		return err
	}
	return s.follow(ctx, tx, p, &Booking{}, &b, diaries)
}

// enough refuses more than anybody means. Errors: booking.too_many.
func (s *Service) enough(ctx context.Context, tx *journal.Tx, p *Page, email string) error {
	key, _ := textkey.Email(email)
	pending, err := db.One(ctx, tx, db.Scan1[int], qPendingOf, tx.Org(), p.ID, tx.Now())
	if err != nil {
		return err
	}
	theirs, err := db.One(ctx, tx, db.Scan1[int], qByEmail, tx.Org(), p.ID, key, tx.Now())
	if err == nil && (pending >= maxPending || theirs >= maxPerEmail) {
		err = errTooMany
	}
	return err
}

// Booking gives the booking that its own link opens. Errors: booking.not_found.
func (s *Service) Booking(ctx context.Context, secret string) (o outside.Booking, err error) {
	org, b, p, err := s.byBooking(ctx, secret)
	if err != nil {
		return o, err
	}
	if err := s.asItStands(ctx, org, &b); err != nil {
		return o, err
	}
	now := s.now()
	rules, err := p.rules(0, now)
	if err != nil {
		return o, err
	}
	o = outside.Booking{
		Title: p.Title, State: string(b.State), Start: b.StartUS, End: b.EndUS, Zone: b.Zone, Name: b.Name, Email: b.Email, Place: p.Place, Thanks: p.Thanks,
		Message: b.Message, ByGuest: b.ByGuest, Said: said(b.Answers), MovesLeft: max(0, p.Moves-b.Moved), Confirm: p.Confirm, First: rules.First, Last: rules.Last,
		Revision: b.Rev, UID: string(b.ID), HasCome: b.StartUS <= now, Past: b.EndUS <= now, Lapse: b.LapseUS,
	}
	if b.TrashedUS != 0 {
		o.State, o.ByGuest = string(Cancelled), false
	}
	o.MayCancel = b.live() && !o.HasCome
	o.MayMove = o.MayCancel && o.MovesLeft > 0 && p.live()
	if o.MayAsk, err = s.mayAskAgain(ctx, s.j.DB(), org, &b, &p); err != nil {
		return o, err
	}
	if b.State == Confirmed && b.live() {
		o.Link = p.Words.Link
	}
	if o.Place == "" && b.Room != "" {
		rooms, err := s.rooms.Rooms(ctx, s.j.DB(), org, []ref.ID{b.Room}, b.StartUS, b.EndUS, nil)
		if err != nil {
			return o, err
		}
		for _, r := range rooms {
			o.Place = r.Name
		}
	}
	if o.Organisation, err = db.One(ctx, s.j.DB(), db.Scan1[string], qOrgName, org); err != nil {
		return o, err
	}
	ids := make([]ref.ID, len(b.Seats))
	for i, seat := range b.Seats {
		ids[i] = seat.Principal
	}
	o.Hosts, err = s.called(ctx, org, &p, ids)
	return o, err
}

// asItStands reads a booking as its events have it: somebody may have moved or removed
// them in the calendar.
func (s *Service) asItStands(ctx context.Context, org ref.Org, list ...*Booking) error {
	return s.asInCalendars(ctx, s.j.DB(), org, list...)
}

func (s *Service) asInCalendars(ctx context.Context, r db.Reader, org ref.Org, list ...*Booking) error {
	var events []ref.ID
	for _, b := range list {
		if b.live() {
			events = append(events, b.events()...)
		}
	}
	if len(events) == 0 {
		return nil
	}
	looks, err := s.calendars.At(ctx, r, org, events)
	if err != nil {
		return err
	}
	for _, b := range list {
		if !b.live() {
			continue
		}
		there := false
		for _, seat := range b.Seats {
			if l, ok := looks[seat.Event]; ok && !l.Gone && !there {
				there, b.StartUS, b.EndUS = true, l.From, l.Until
				if b.State == Pending && !l.Tentative { // somebody confirmed it in the calendar
					b.State, b.LapseUS = Confirmed, 0
				}
			}
		}
		if !there {
			b.State, b.ByGuest = Cancelled, false
		}
	}
	return nil
}

// BookingOpenings gives the starts to which a booking may be moved.
// Errors: booking.not_found.
func (s *Service) BookingOpenings(ctx context.Context, secret string, from, until clock.Micros) ([]clock.Micros, error) {
	org, b, p, err := s.byBooking(ctx, secret)
	if err == nil {
		err = s.asItStands(ctx, org, &b)
	}
	if err != nil {
		return nil, err
	}
	again, err := s.mayAskAgain(ctx, s.j.DB(), org, &b, &p)
	if err != nil || !again && (!b.live() || !p.live() || b.Moved >= p.Moves) {
		return nil, err
	}
	return s.starts(ctx, org, &p, b.EndUS-b.StartUS, from, until, &b)
}

// MoveBooking moves a booking for whoever made it; one that nobody confirmed in time is
// asked for anew.
// Errors: booking.taken, booking.same, booking.moves, booking.ended, booking.begun, booking.not_found.
func (s *Service) MoveBooking(ctx context.Context, secret string, start clock.Micros) error {
	return s.byGuest(ctx, secret, start, func(tx *journal.Tx, p *Page, b *Booking, diaries map[ref.ID]Diary) error {
		if b.State == Lapsed {
			return s.askAgain(ctx, tx, p, b, start, diaries)
		}
		switch {
		case !p.live():
			return errClosed
		case start == b.StartUS:
			return errs.New(errs.Conflict, "booking.same", "That is the time you have already. Choose another, or leave it as it is.")
		case b.Moved >= p.Moves:
			return errs.New(errs.Conflict, "booking.moves", "This has been moved as often as it may be. To change it again, ask whoever you booked it with.")
		}
		length := b.EndUS - b.StartUS
		l, err := s.looked(ctx, tx, p, start, length, diaries, b)
		if err != nil {
			return err
		}
		if len(l.broken) > 0 {
			return errTaken
		}
		b.Seats, b.Room = p.seats(l, b.Seats), l.room(b.Room)
		b.StartUS, b.EndUS = start, start+length
		b.Moved, b.Message = b.Moved+1, ""
		b.Reason, b.Broken = "", []Broken{}
		b.await(p, tx.Now())
		return nil
	})
}

// CancelBooking cancels a booking for whoever made it.
// Errors: booking.ended, booking.begun, booking.invalid, booking.not_found.
func (s *Service) CancelBooking(ctx context.Context, secret, message string) error {
	message = strings.TrimSpace(message)
	if utf8.RuneCountInString(message) > 2000 {
		return errs.New(errs.Invalid, "booking.invalid", "Some of this can’t be read. See below.").With("body.message", "At most 2,000 characters.")
	}
	return s.byGuest(ctx, secret, 0, func(_ *journal.Tx, _ *Page, b *Booking, _ map[ref.ID]Diary) error {
		b.State, b.Message, b.LapseUS = Cancelled, message, 0
		return nil
	})
}

// byGuest changes a booking for whoever made it.
func (s *Service) byGuest(ctx context.Context, secret string, start clock.Micros, change func(*journal.Tx, *Page, *Booking, map[ref.ID]Diary) error) error {
	org, opened, p, err := s.byBooking(ctx, secret)
	if err != nil {
		return err
	}
	a, permit := access.ByLink(org, p.CreatedBy, s.now(), append(p.spaces(), opened.spaces()...)...)
	var diaries map[ref.ID]Diary
	if start != 0 {
		if diaries, err = s.diaries.Diaries(ctx, a, p.principals(), start-day, start+2*day); err != nil {
			return err
		}
	}
	_, err = s.j.Write(ctx, permit, func(tx *journal.Tx) error {
		was, err := bookings.Get(ctx, tx, org, opened.ID)
		if err != nil {
			return err
		}
		page, err := pages.Get(ctx, tx, org, was.Page)
		if err != nil {
			return err
		}
		now := was
		if err := s.asInCalendars(ctx, tx, org, &now); err != nil {
			return err
		}
		switch {
		case now.State == Lapsed && start != 0:
		case !now.live():
			return errNotLive
		case now.StartUS <= tx.Now():
			return errHasBegun
		}
		if err := change(tx, &page, &now, diaries); err != nil {
			return err
		}
		now.ByGuest = true
		if err := bookings.Save(tx, was, &now); err != nil {
			return err
		}
		return s.follow(ctx, tx, &page, &was, &now, diaries)
	})
	return err
}
