package app

import "strings"

// toOffer is a booking page of somebody's in a new calendar of theirs.
func (w *world) toOffer(of string, more ...any) fields {
	w.t.Helper()
	body := fields{"title": "Visits", "about": "Come in", "thanks": "", "place": "", "link": "", "hosts": []fields{{"principal": w.space(of), "calendar": w.calendar(of)}}, "pick": "all", "zone": "Europe/London",
		"minutes": []int{30}, "grid": 30, "notice": 0, "horizon": 300, "before": 0, "after": 0, "per_day": 0, "per_week": 0, "moves": 2, "confirm": true, "questions": []fields{{"text": "Why?", "choices": []string{}}}}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return body
}

func (w *world) bookingPage(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/booking-pages", w.toOffer(of, more...)), "page")
}

func (w *world) trashedPage(of string) string {
	w.t.Helper()
	id := w.bookingPage(of)
	w.do(makers[of], "DELETE", "/booking-pages/"+id+"?rev=1", nil)
	return id
}

func (w *world) bookingLink(of string) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/booking-pages/"+w.bookingPage(of)+"/links", fields{"label": "Here"}), "link")
}

// toBook asks for a time on a page, whatever its rules say.
func (w *world) toBook(page string, more ...any) fields {
	body := fields{"page": page, "start": "2026-03-24T10:00", "zone": "Europe/London", "minutes": 30, "name": "Guest", "email": "guest@example.net", "guest_zone": "Asia/Dubai", "answers": []string{"Because"},
		"override": fields{"reason": "It has to be", "rules": []string{"notice", "horizon", "grid", "hours", "busy", "buffer", "day", "week", "length"}}}
	for i := 0; i+1 < len(more); i += 2 {
		body[more[i].(string)] = more[i+1]
	}
	return body
}

func (w *world) booked(of string, more ...any) string {
	w.t.Helper()
	return w.made(w.do(makers[of], "POST", "/bookings", w.toBook(w.bookingPage(of), more...)), "booking")
}

// waiting is a booking of Anna's by a link, which waits to be confirmed.
func (w *world) waiting() string {
	w.t.Helper()
	made := w.do("petra", "POST", "/booking-pages/"+w.bookingPage("anna")+"/links", fields{})
	return w.bookByLink(strings.TrimPrefix(made["path"].(string), "/book/"))
}

func annasBooking(w *world) string { return w.booked("anna") }

func bookingRules() []rule {
	rev := fields{"rev": 1}
	closed := fields{"rev": 1, "state": "closed"}
	later := fields{"rev": 1, "start": "2026-03-25T10:00", "zone": "Europe/London", "override": fields{"reason": "So", "rules": []string{"busy", "hours"}}}
	page, bela := ofAnna(pageOf), ofBela(pageOf)
	return []rule{
		lists("booking_page.list", "/booking-pages"), lists("booking.list", "/bookings"),
		{"booking_page.create", "Anna's", func(w *world) (string, any) { return "/booking-pages", w.toOffer("anna") }, inAnnas(working, 201)},
		{"booking_page.create", "Bela's", func(w *world) (string, any) { return "/booking-pages", w.toOffer("bela") }, stansAlone(201)},
		{"booking_page.create", "Anna's in Bela's calendar", func(w *world) (string, any) {
			return "/booking-pages", w.toOffer("anna", "hosts", []fields{{"principal": w.anna, "calendar": w.calendar("bela")}})
		}, always(404)},
		{"booking_page.get", "Anna's", on("/booking-pages/{}", nil, page), hidden(reading, 200)},
		{"booking_page.get", "Bela's", on("/booking-pages/{}", nil, bela), stansAlone(200)},
		{"booking_page.update", "Anna's", on("/booking-pages/{}", closed, page), hidden(working, 200)},
		{"booking_page.update", "Bela's", on("/booking-pages/{}", closed, bela), stansAlone(200)},
		{"booking_page.update", "stale", on("/booking-pages/{}", fields{"rev": 7, "title": "Renamed"}, page), hidden(working, 409)},
		{"booking_page.trash", "Anna's", on("/booking-pages/{}?rev=1", nil, page), hidden(working, 200)},
		{"booking_page.restore", "Anna's", on("/booking-pages/{}/restore", fields{"rev": 2}, func(w *world) string { return w.trashedPage("anna") }), hidden(working, 200)},
		{"booking_page.restore", "Bela's", on("/booking-pages/{}/restore", fields{"rev": 2}, func(w *world) string { return w.trashedPage("bela") }), stansAlone(200)},
		{"booking_page.slots", "Anna's", on("/booking-pages/{}/slots?minutes=30&from=2026-03-12&until=2026-03-31", nil, page), hidden(reading, 200)},
		{"booking_link.create", "to Anna's", on("/booking-pages/{}/links", fields{"label": "Here"}, page), hidden(working, 201)},
		{"booking_link.create", "to Bela's", on("/booking-pages/{}/links", fields{"label": "Here"}, bela), stansAlone(201)},
		{"booking_link.end", "to Anna's", on("/booking-links/{}", nil, ofAnna((*world).bookingLink)), hidden(working, 200)},
		{"booking_link.end", "to Bela's", on("/booking-links/{}", nil, ofBela((*world).bookingLink)), stansAlone(200)},
		{"booking.get", "Anna's", on("/bookings/{}", nil, annasBooking), hidden(reading, 200)},
		{"booking.get", "Bela's", on("/bookings/{}", nil, func(w *world) string { return w.booked("bela") }), stansAlone(200)},
		{"booking.create", "on Anna's page", func(w *world) (string, any) { return "/bookings", w.toBook(w.bookingPage("anna")) }, hidden(working, 201)},
		{"booking.create", "on Bela's page", func(w *world) (string, any) { return "/bookings", w.toBook(w.bookingPage("bela")) }, stansAlone(201)},
		{"booking.create", "outside the rules", func(w *world) (string, any) {
			return "/bookings", w.toBook(w.bookingPage("anna"), "start", "2026-03-22T03:10", "override", nil)
		}, hidden(working, 409)},
		{"booking.confirm", "Anna's", on("/bookings/{}/confirm", rev, (*world).waiting), hidden(working, 200)},
		{"booking.confirm", "confirmed already", on("/bookings/{}/confirm", rev, annasBooking), hidden(working, 409)},
		{"booking.end", "Anna's", on("/bookings/{}/end", fields{"rev": 1, "message": "Sorry"}, annasBooking), hidden(working, 200)},
		{"booking.move", "Anna's", on("/bookings/{}/move", later, annasBooking), hidden(working, 200)},
		{"booking.link", "Anna's", on("/bookings/{}/link", nil, annasBooking), hidden(working, 200)},
	}
}

func pageOf(w *world, of string) string { return w.bookingPage(of) }
