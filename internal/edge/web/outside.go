package web

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/credential"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/outside"
	"anteroom/internal/core/zone"
)

// Outside is what the pages for people without an account ask of whoever knows what a
// link opens. A secret that opens nothing is not found.
type Outside interface {
	Offer(ctx context.Context, secret string) (outside.Offer, error)
	Openings(ctx context.Context, secret string, minutes int, from, until clock.Micros) ([]clock.Micros, error)
	Book(ctx context.Context, secret string, w outside.Wish) error
	Booking(ctx context.Context, secret string) (outside.Booking, error)
	BookingOpenings(ctx context.Context, secret string, from, until clock.Micros) ([]clock.Micros, error)
	MoveBooking(ctx context.Context, secret string, start clock.Micros) error
	CancelBooking(ctx context.Context, secret, message string) error
	// BookingFile gives a booking as a calendar file; address is where it is looked at.
	BookingFile(ctx context.Context, secret, address string) (string, error)
	// AskForm gives a form as whoever has a session here, or none, sees it.
	AskForm(ctx context.Context, secret, session string) (outside.AskForm, error)
	Ask(ctx context.Context, secret, session string, in outside.Ask) error
	// KeepFile takes in a file that comes with what is about to be asked.
	KeepFile(ctx context.Context, secret, session, name string, body io.Reader) (outside.Kept, error)
	Asked(ctx context.Context, secret string) (outside.Asked, error)
	AddWord(ctx context.Context, secret, text string) error
	Poll(ctx context.Context, secret string) (outside.Poll, error)
	Vote(ctx context.Context, secret string, v outside.Vote) error
	Withdraw(ctx context.Context, secret string) error
	// PollFile gives the meeting of a poll that was confirmed, in a zone.
	PollFile(ctx context.Context, secret, zone, address string) (string, error)
	// Linked shows the decision of a link; looking changes nothing.
	Linked(ctx context.Context, secret string) (outside.Decision, error)
	// DecideByLink answers it, once, and gives what the answer is called.
	DecideByLink(ctx context.Context, secret, option, note string) (string, error)
}

// guests serves the pages that people outside reach by a link.
type guests struct {
	*site
	of        Outside
	publicURL string
}

// NewOutside makes the handler of /book/, /booking/, /poll/, /ask/, /asked/ and /decide/: pages that work without
// JavaScript, show nothing but what their link is for, and are limited by address and
// by link. publicURL is where this house is reached; that of the request when empty.
func NewOutside(of Outside, publicURL string, log *slog.Logger) http.Handler {
	s := &guests{&site{log: log, otherSites: http.NewCrossOriginProtection()}, of, strings.TrimSuffix(publicURL, "/")}
	mux := http.NewServeMux()
	l := newLimits()
	get := func(pattern string, h http.HandlerFunc) { mux.HandleFunc("GET "+pattern, s.limited(l, h)) }
	post := func(pattern string, h http.HandlerFunc) { mux.HandleFunc("POST "+pattern, s.limited(l, s.form(h))) }
	get("/book/{secret}", s.showOffer)
	post("/book/{secret}", s.book)
	get("/booking/{secret}", s.showBooking)
	get("/booking/{secret}/meeting.ics", s.bookingFile)
	get("/booking/{secret}/move", s.showMove)
	post("/booking/{secret}/move", s.move)
	get("/booking/{secret}/cancel", s.showCancel)
	post("/booking/{secret}/cancel", s.cancel)
	s.asks(mux, l)
	get("/decide/{secret}", s.showDecision)
	post("/decide/{secret}", s.decide)
	s.polls(mux, l)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { s.outsideProblem(w, r, errNotHere) })
	return mux
}

// outsideProblem is problem for somebody who has nothing else to do here.
func (s *site) outsideProblem(w http.ResponseWriter, r *http.Request, err error) {
	s.problemAnd(w, r, err, "")
}

// problemAnd is outsideProblem with a way to go on.
func (s *site) problemAnd(w http.ResponseWriter, r *http.Request, err error, back string) {
	p := newPage("That didn’t work")
	p.Guest = true
	if back != "" {
		p.Data = back
	}
	code := p.refuse(err)
	p.Problem = errs.Of(err).Msg
	if code == http.StatusNotFound {
		p.Title = "Nothing here any more"
	}
	if code == http.StatusInternalServerError {
		s.log.Error("a page failed", "path", pathOf(r), "err", err)
	}
	s.show(w, "problem", code, p)
}

// guestPage is a page for somebody outside.
func guestPage(title, house string) *page {
	p := newPage(title)
	p.Guest, p.House = true, house
	return p
}

// atLayout writes instants into addresses and forms.
const atLayout = "2006-01-02T15:04Z"

func atText(t clock.Micros) string { return t.Time().Format(atLayout) }

func readAt(text string) (clock.Micros, bool) {
	t, err := time.Parse(atLayout, text)
	return clock.Of(t), err == nil
}

// visitorZone is the zone that somebody has chosen or whose clock they have; or when
// they have said nothing that is known.
func visitorZone(r *http.Request, or string) (z *zone.Zone, said bool) {
	if name := r.FormValue("zone"); name != "" && len(name) <= 64 {
		if z, err := zone.Load(name); err == nil {
			return z, true
		}
		if z, ok := zone.Named(name); ok { // browsers know old names
			return z, true
		}
	}
	z, err := zone.Load(or)
	if err != nil {
		z = zone.UTC
	}
	return z, false
}

func (s *guests) showOffer(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	o, err := s.of.Offer(r.Context(), secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	v := newChoosing("/book/"+secret, r, o.Zone)
	v.offer(o, r)
	if at, ok := readAt(r.FormValue("at")); ok {
		p := guestPage(o.Title, o.Organisation)
		p.Values["key"] = rand.Text()
		s.showForm(w, http.StatusOK, p, o, v, at)
		return
	}
	err = v.fill(r, o.First, o.Last, func(from, until clock.Micros) ([]clock.Micros, error) {
		return s.of.Openings(r.Context(), secret, v.Minutes, from, until)
	})
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	p := guestPage(o.Title, o.Organisation)
	p.Wide = true
	p.Data = map[string]any{"Offer": o, "With": with(o.Hosts, o.Any), "Pick": v, "Within": withinWords(o.Within)}
	s.show(w, "book", http.StatusOK, p)
}

// showForm asks who books, for a time that was chosen.
func (s *guests) showForm(w http.ResponseWriter, code int, p *page, o outside.Offer, v *choosing, at clock.Micros) {
	p.Data = map[string]any{
		"Offer": o, "With": with(o.Hosts, o.Any), "Pick": v, "At": atText(at), "When": v.span(at, at+clock.Micros(v.Minutes)*minute),
		"Back": v.href("date", string(v.dateOf(at)), "month", string(v.dateOf(at)[:7])), "Within": withinWords(o.Within),
	}
	s.show(w, "book-form", code, p)
}

const minute = clock.Micros(zone.Minute)

func (s *guests) book(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	o, err := s.of.Offer(r.Context(), secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	v := newChoosing("/book/"+secret, r, o.Zone)
	v.offer(o, r)
	at, _ := readAt(r.PostFormValue("at"))
	wish := outside.Wish{
		Key: r.PostFormValue("key"), Name: r.PostFormValue("name"), Email: r.PostFormValue("email"), Zone: v.Zone, Minutes: v.Minutes, Start: at,
	}
	fields := []string{"key", "name", "email"}
	for i := range o.Questions {
		name := fmt.Sprintf("q%d", i)
		fields = append(fields, name)
		wish.Answers = append(wish.Answers, r.PostFormValue(name))
	}
	switch err := s.of.Book(r.Context(), secret, wish); {
	case err == nil:
		redirect(w, r, "/booking/"+wish.Key)
	case errs.Of(err).Code == "booking.taken":
		s.taken(w, r, o, v, wish, fields)
	case errs.KindOf(err) == errs.Invalid && len(errs.Of(err).Fields) > 0:
		p := guestPage(o.Title, o.Organisation).typed(r, fields...)
		s.showForm(w, p.refuse(err), p, o, v, at)
	default:
		s.outsideProblem(w, r, err)
	}
}

// nextOnes is how many other times are offered to whoever was too late.
const nextOnes = 6

// taken says that somebody was faster, and offers what comes next with what was typed.
func (s *guests) taken(w http.ResponseWriter, r *http.Request, o outside.Offer, v *choosing, wish outside.Wish, fields []string) {
	from := max(o.First, wish.Start)
	next, err := s.of.Openings(r.Context(), r.PathValue("secret"), v.Minutes, from, min(o.Last, from+14*24*60*minute))
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	p := guestPage("This time has just been taken", o.Organisation).typed(r, fields...)
	p.Data = map[string]any{
		"Offer": o, "With": with(o.Hosts, o.Any), "Pick": v, "When": v.span(wish.Start, wish.Start+clock.Micros(v.Minutes)*minute),
		"Next": v.others(next[:min(nextOnes, len(next))]), "Fields": fields, "Back": v.href(),
	}
	s.show(w, "book-taken", http.StatusConflict, p)
}

// withinWords says how long a person takes to confirm at most: "two days".
func withinWords(minutes int) string {
	count := func(n int, one, more string) string {
		words := []string{"", one, "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
		switch {
		case n == 1:
			return one
		case n < len(words):
			return words[n] + " " + more
		}
		return strconv.Itoa(n) + " " + more
	}
	const hour, day, week = 60, 24 * 60, 7 * 24 * 60
	switch {
	case minutes%week == 0:
		return count(minutes/week, "a week", "weeks")
	case minutes%day == 0:
		return count(minutes/day, "a day", "days")
	case minutes%hour == 0:
		return count(minutes/hour, "an hour", "hours")
	}
	return count(minutes, "a minute", "minutes")
}

// with says who takes part.
func with(hosts []string, any bool) string {
	switch n := len(hosts); {
	case n == 0:
		return ""
	case n == 1:
		return hosts[0]
	case any:
		return strings.Join(hosts[:n-1], ", ") + " or " + hosts[n-1]
	default:
		return strings.Join(hosts[:n-1], ", ") + " and " + hosts[n-1]
	}
}

// address is where this house is reached.
func (s *guests) address(r *http.Request) string {
	if s.publicURL != "" {
		return s.publicURL
	}
	if credential.Secure(r) {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

func (s *guests) showBooking(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	b, err := s.of.Booking(r.Context(), secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	v := newChoosing("/booking/"+secret, r, b.Zone)
	p := guestPage(stateWords(b), b.Organisation)
	at := strings.LastIndexByte(b.Email, '@') + 1 // where a long address breaks best
	data := map[string]any{
		"Mailbox": b.Email[:at], "MailHost": b.Email[at:],
		"Booking": b, "With": with(b.Hosts, false), "When": v.span(b.Start, b.End), "Path": "/booking/" + secret,
		"Address": s.address(r) + "/booking/" + secret, "Live": b.State == "pending" || b.State == "confirmed",
	}
	if b.State == "pending" {
		data["Until"] = v.wall(b.Lapse).Format("Monday 2 January, 15:04") + " " + v.zoneAt(b.Lapse)
	}
	p.Data = data
	s.show(w, "booking", http.StatusOK, p)
}

// stateWords is how things stand, for a heading.
func stateWords(b outside.Booking) string {
	switch {
	case b.State == "pending":
		return "Your request has arrived"
	case b.State == "confirmed" && b.Past:
		return "This has taken place"
	case b.State == "confirmed":
		return "You are booked"
	case b.State == "lapsed":
		return "Nobody confirmed this in time"
	case b.State == "declined":
		return "This time can’t be confirmed"
	case b.ByGuest:
		return "You have cancelled this"
	}
	return "This has been cancelled"
}

func (s *guests) bookingFile(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	text, err := s.of.BookingFile(r.Context(), secret, s.address(r)+"/booking/"+secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/calendar; charset=utf-8")
	h.Set("Content-Disposition", `attachment; filename="meeting.ics"`)
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Length", strconv.Itoa(len(text)))
	_, _ = w.Write([]byte(text))
}

func (s *guests) showMove(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	b, err := s.of.Booking(r.Context(), secret)
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	if !b.MayMove && !b.MayAsk {
		redirect(w, r, "/booking/"+secret)
		return
	}
	v := newChoosing("/booking/"+secret+"/move", r, b.Zone)
	v.Said = true // they have chosen it before
	title := "Move “" + b.Title + "”"
	if b.MayAsk {
		title = "Choose another time"
	}
	p := guestPage(title, b.Organisation)
	data := map[string]any{"Booking": b, "With": with(b.Hosts, false), "When": v.span(b.Start, b.End), "Path": "/booking/" + secret, "Pick": v}
	p.Data = data
	if at, ok := readAt(r.FormValue("at")); ok {
		data["To"], data["At"] = v.span(at, at+b.End-b.Start), atText(at)
		s.show(w, "booking-move", http.StatusOK, p)
		return
	}
	err = v.fill(r, b.First, b.Last, func(from, until clock.Micros) ([]clock.Micros, error) {
		return s.of.BookingOpenings(r.Context(), secret, from, until)
	})
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	p.Wide = true
	s.show(w, "booking-move", http.StatusOK, p)
}

func (s *guests) move(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	at, ok := readAt(r.PostFormValue("at"))
	if !ok {
		s.outsideProblem(w, r, errs.New(errs.Invalid, "booking.invalid", "Choose one of the times."))
		return
	}
	if err := s.of.MoveBooking(r.Context(), secret, at); err != nil {
		s.problemAnd(w, r, err, "/booking/"+secret+"/move")
		return
	}
	redirect(w, r, "/booking/"+secret)
}

func (s *guests) showCancel(w http.ResponseWriter, r *http.Request) {
	b, err := s.of.Booking(r.Context(), r.PathValue("secret"))
	if err != nil {
		s.outsideProblem(w, r, err)
		return
	}
	s.askToCancel(w, r, http.StatusOK, guestPage("Cancel “"+b.Title+"”?", b.Organisation), b)
}

func (s *guests) askToCancel(w http.ResponseWriter, r *http.Request, code int, p *page, b outside.Booking) {
	secret := r.PathValue("secret")
	if !b.MayCancel {
		redirect(w, r, "/booking/"+secret)
		return
	}
	v := newChoosing("", r, b.Zone)
	p.Data = map[string]any{"Booking": b, "With": with(b.Hosts, false), "When": v.span(b.Start, b.End), "Path": "/booking/" + secret}
	s.show(w, "booking-cancel", code, p)
}

func (s *guests) cancel(w http.ResponseWriter, r *http.Request) {
	secret := r.PathValue("secret")
	switch err := s.of.CancelBooking(r.Context(), secret, r.PostFormValue("message")); {
	case err == nil:
		redirect(w, r, "/booking/"+secret)
	case errs.KindOf(err) == errs.Invalid:
		b, failed := s.of.Booking(r.Context(), secret)
		if failed != nil {
			s.outsideProblem(w, r, failed)
			return
		}
		p := guestPage("Cancel “"+b.Title+"”?", b.Organisation).typed(r, "message")
		s.askToCancel(w, r, p.refuse(err), p, b)
	default:
		s.outsideProblem(w, r, err)
	}
}
