package program

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"
)

// creations are requests that make something, each of which must not be made twice.
func creations(h *House, token, space string) map[string]struct {
	path, list string
	body       map[string]any
} {
	calendar := create(h, token, "calendars", map[string]any{"space": space, "name": "Once"}, "calendar")
	type c = struct {
		path, list string
		body       map[string]any
	}
	return map[string]c{
		"calendar":    {"/calendars", "/calendars", map[string]any{"space": space, "name": "Made once"}},
		"event":       {"/events", "/events?from_us=1796083200000000&to_us=1796169600000000&spaces=" + space, map[string]any{"calendar": calendar, "title": "Made once", "start": "2026-12-01T09:00", "zone": "UTC"}},
		"task":        {"/tasks", "/tasks?limit=200", map[string]any{"space": space, "title": "Made once"}},
		"tag":         {"/tags", "/tags", map[string]any{"name": "Made once", "colour": 1}},
		"whereabouts": {"/whereabouts", "/whereabouts", map[string]any{"principal": space, "place": "Made once", "zone": "Europe/Oslo", "from": "2035-01-01", "until": "2035-01-02"}},
		"principal":   {"/principals", "/principals", map[string]any{"name": "Made once", "zone": "Europe/London"}},
	}
}

// TestTheSameRequestTwice sends each creation again and again, with a key and with an
// id of the client's own, one after the other and all at once.
func TestTheSameRequestTwice(t *testing.T) {
	h := Demo(t)
	token := h.Token(h.Member("assistant").Email)
	space := spaceOfAssistant(h, token)
	all := creations(h, token, space)
	for _, kind := range slices.Sorted(maps.Keys(all)) {
		c := all[kind]
		t.Run(kind, func(t *testing.T) {
			before := len(items(h, c.list, token))
			key, body := newID(), marshal(t, c.body)
			status, first := h.Ask("POST", "/api/v1"+c.path, token, body, "Idempotency-Key", key)
			if status >= 300 {
				t.Fatalf("%d %.300s", status, first)
			}
			for range 3 {
				again, answer := h.Ask("POST", "/api/v1"+c.path, token, body, "Idempotency-Key", key)
				if again != status || !sameJSON(first, answer) {
					t.Errorf("first %d %s\nthen %d %s", status, first, again, answer)
				}
			}
			other := maps.Clone(c.body)
			other["id"] = newID()
			if got, answer := h.Ask("POST", "/api/v1"+c.path, token, marshal(t, other), "Idempotency-Key", key); got != 409 || readProblem(t, answer).Code != "idempotency.reused" {
				t.Errorf("the key with another body is %d %s", got, answer)
			}
			if n := len(items(h, c.list, token)); n != before+1 {
				t.Errorf("%d were made", n-before)
			}
			h.atOnce(t, c.path, c.list, token, c.body)
		})
	}
}

// atOnce sends one request from twenty sides, with a key and then with an id.
func (h *House) atOnce(t *testing.T, path, list, token string, like map[string]any) {
	t.Helper()
	for _, how := range []string{"key", "id"} {
		body := maps.Clone(like)
		for _, name := range []string{"name", "title", "place"} {
			if _, has := body[name]; has {
				body[name] = "At once by " + how
			}
		}
		if _, has := body["from"]; has {
			body["from"], body["until"] = map[string]string{"key": "2036-01-01", "id": "2037-01-01"}[how], map[string]string{"key": "2036-01-01", "id": "2037-01-01"}[how]
		}
		var headers []string
		if how == "key" {
			headers = []string{"Idempotency-Key", newID()}
		} else {
			body["id"] = newID()
		}
		before, text := len(items(h, list, token)), marshal(t, body)
		var wait sync.WaitGroup
		said := make(chan string, 20)
		for range 20 {
			wait.Go(func() {
				status, answer, err := h.Attempt("POST", "/api/v1"+path, token, text, headers...)
				switch {
				case err != nil:
					said <- err.Error()
				case status >= 300 && status != 409:
					said <- fmt.Sprintf("%d %.200s", status, answer)
				case status < 300:
					said <- ""
				}
			})
		}
		wait.Wait()
		close(said)
		good := 0
		for s := range said {
			if s != "" {
				t.Errorf("at once by %s: %s", how, s)
			} else {
				good++
			}
		}
		if n := len(items(h, list, token)); n != before+1 || good == 0 {
			t.Errorf("at once by %s: %d were made, %d were told so", how, n-before, good)
		}
	}
}

// TestAnImportWithAnIDIsBegunOnce sends a file twice under one id.
func TestAnImportWithAnIDIsBegunOnce(t *testing.T) {
	h := Demo(t)
	token := h.Token(h.Member("assistant").Email)
	path := "/api/v1/imports?name=Once&space=" + spaceOfAssistant(h, token) + "&id=" + newID()
	file := opening + meeting("once") + "END:VCALENDAR\r\n"
	if status, answer := h.Ask("POST", path, token, file, "Content-Type", "text/calendar"); status != 200 {
		t.Fatalf("%d %s", status, answer)
	}
	if status, answer := h.Ask("POST", path, token, file, "Content-Type", "text/calendar"); status != 409 {
		t.Errorf("again it is %d %s", status, answer)
	}
}

// TestATokenIsNotMadeTwice: its secret can't be told again, so the answer can't be the
// same; but there is only one.
func TestATokenIsNotMadeTwice(t *testing.T) {
	h := Demo(t)
	cookie, _ := h.signIn(h.Member("assistant"))
	const body = `{"name":"Once","expires_days":1}`
	headers := []string{"Content-Type", "application/json", "Sec-Fetch-Site", "same-origin", "Idempotency-Key", newID()}
	first, text := h.browse("POST", "/api/v1/me/tokens", cookie, body, headers...)
	if first.StatusCode >= 300 {
		t.Fatalf("%d %s", first.StatusCode, text)
	}
	if again, text := h.browse("POST", "/api/v1/me/tokens", cookie, body, headers...); again.StatusCode != 409 {
		t.Errorf("again it is %d %s", again.StatusCode, text)
	}
	_, list := h.browse("GET", "/api/v1/me/tokens", cookie, "")
	var got struct {
		Items []struct{ Name string } `json:"items"`
	}
	if err := json.Unmarshal([]byte(list), &got); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, one := range got.Items {
		if one.Name == "Once" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d tokens were made", n)
	}
}

func marshal(t testing.TB, body any) string {
	t.Helper()
	b, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func sameJSON(a, b []byte) bool {
	var x, y any
	if json.Unmarshal(a, &x) != nil || json.Unmarshal(b, &y) != nil {
		return false
	}
	p, _ := json.Marshal(x)
	q, _ := json.Marshal(y)
	return string(p) == string(q)
}
