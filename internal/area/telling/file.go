package telling

import (
	"context"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ical"
	"anteroom/internal/core/ref"
)

// sequence is what the object sent for a change carries (RFC 5546 2.1.4): never less
// than what was sent before, and more where that would be taken for an old one.
func (t *telling) sequence(c *change) int {
	n := 0
	for _, hash := range []string{t.standing.Hash, t.known(c.guest.key())} {
		if o, err := ical.ParseObject([]byte(t.texts[hash])); err == nil {
			for _, part := range append([]*ical.Component{o.Main()}, o.Overrides()...) {
				n = max(n, part.Sequence())
			}
		}
	}
	last, sent := t.told[c.guest.key()]
	switch {
	case c.what == Cancelled || c.what == Removed:
		n = max(n, last.Sequence) + 1
	case sent:
		n = max(n, last.Sequence+1)
	}
	return n
}

// object is the calendar object to send to one person: METHOD:REQUEST, or CANCEL for
// what they are no longer part of, from the principal and sent by whoever writes.
func (t *telling) object(c *change, now clock.Micros) ([]byte, error) {
	hash, method := t.standing.Hash, "REQUEST"
	if c.what == Cancelled || c.what == Removed {
		hash, method = t.known(c.guest.key()), "CANCEL"
	}
	o, err := ical.ParseObject([]byte(t.texts[hash]))
	if err != nil {
		return nil, err
	}
	o.Calendar.Set(ical.NewProperty("METHOD", method))
	principal, me := t.house.Principals[t.space], t.house.Me
	from := ical.Person{Address: "mailto:" + principal.Email, Name: principal.Name}
	switch {
	case principal.Email == "": // who has no address of their own is reached through whoever writes
		from.Address = "mailto:" + me.Email
		if principal.Name == "" {
			from.Name = me.Name
		}
	case !strings.EqualFold(principal.Email, me.Email):
		from.SentBy = "mailto:" + me.Email
	}
	for _, part := range append([]*ical.Component{o.Main()}, o.Overrides()...) {
		part.Props = slices.DeleteFunc(part.Props, func(p ical.Property) bool { return strings.HasPrefix(p.Name(), "X-ANTEROOM-") })
		part.Children = nil // alarms are one's own
		part.Touch(now)
		part.Set(ical.NewProperty("SEQUENCE", strconv.Itoa(t.sequence(c))))
		part.Remove("ORGANIZER")
		part.Add(ical.PersonProperty("ORGANIZER", from))
		if method == "CANCEL" {
			part.Set(ical.NewProperty("STATUS", "CANCELLED"))
			part.Props = slices.DeleteFunc(part.Props, func(p ical.Property) bool {
				return p.Name() == "ATTENDEE" && !strings.EqualFold(p.Person().Email(), c.guest.Email)
			})
		}
	}
	return o.Encode(), nil
}

// File gives the calendar object to send to one person. Errors: telling.not_found, telling.done.
func (s *Service) File(ctx context.Context, a access.Actor, id ref.ID, person string) (name string, file []byte, err error) {
	rows, spaces, err := s.rows(ctx, a, []Mark{{ID: id}})
	if err != nil {
		return "", nil, err
	}
	if err := s.seen(ctx, a, rows, spaces); err != nil {
		return "", nil, err
	}
	if len(writable(a, spaces)) == 0 {
		return "", nil, errs.New(errs.Forbidden, "access.forbidden", "Only who works here tells people. Ask an assistant to send it.")
	}
	standing, err := s.standing(ctx, a, rows)
	if err != nil {
		return "", nil, err
	}
	now, ok := standing[id]
	if !ok {
		return "", nil, errs.Missing(string(Kind))
	}
	house, err := s.people.House(ctx, a)
	if err != nil {
		return "", nil, err
	}
	at := clock.Of(s.clock.Now())
	t, err := s.open(ctx, s.j.DB(), a, rows[0], now, &house, at)
	if err != nil {
		return "", nil, err
	}
	for _, c := range t.changes() {
		if c.guest.key() == person && c.what != Released && c.guest.Email != "" {
			file, err := t.object(&c, at)
			return c.subject(), file, err
		}
	}
	return "", nil, errGone
}

func (c *change) subject() string { return c.write(nil, "", "").subject }

func (s *Service) getFile(a access.Actor, w http.ResponseWriter, r *http.Request) error {
	person := r.URL.Query().Get("person")
	if person == "" || len(person) > 1000 || len(r.PathValue("id")) > 36 {
		return errs.New(errs.Invalid, "input.invalid", "The request can't be read.").With("query.person", "Say whose file is meant.")
	}
	name, file, err := s.File(r.Context(), a, ref.ID(r.PathValue("id")), person)
	if err != nil {
		return err
	}
	method := "REQUEST"
	if strings.Contains(string(file), "\r\nMETHOD:CANCEL\r\n") {
		method = "CANCEL"
	}
	h := w.Header()
	h.Set("Content-Type", "text/calendar; charset=utf-8; method="+method)
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name + ".ics"}))
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	_, err = w.Write(file)
	return err
}
