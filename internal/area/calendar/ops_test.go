package calendar

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
	"github.com/go-json-experiment/json"

	"anteroom/internal/core/access"
	"anteroom/internal/core/errs"
)

// door binds the operations as the HTTP door does, for one actor.
func (h *house) door(a access.Actor) http.Handler {
	h.t.Helper()
	mux := http.NewServeMux()
	cfg := huma.DefaultConfig("Test", "1")
	cfg.CreateHooks, cfg.Transformers = nil, nil
	strict := huma.Format{
		Marshal:   func(w io.Writer, v any) error { return json.MarshalWrite(w, v, json.FormatNilSliceAsNull(false)) },
		Unmarshal: func(b []byte, v any) error { return json.Unmarshal(b, v) },
	}
	cfg.Formats = map[string]huma.Format{"application/json": strict, "json": strict}
	api := humago.New(mux, cfg)
	for _, o := range h.Ops() {
		if err := o.Bind(api, func(err error) error { return huma.NewError(400, errs.Of(err).Code) }); err != nil {
			h.t.Fatal(err)
		}
		if o.Raw != nil {
			mux.HandleFunc(o.Method+" "+o.Path, func(w http.ResponseWriter, r *http.Request) {
				if err := o.Raw(a, w, r); err != nil {
					w.WriteHeader(400)
					_, _ = io.WriteString(w, errs.Of(err).Code)
				}
			})
		}
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mux.ServeHTTP(w, r.WithContext(access.WithActor(r.Context(), a)))
	})
}

// ask sends a request and gives the answer as a tree.
func ask(t *testing.T, door http.Handler, method, path, body string, want int) map[string]any {
	t.Helper()
	r := httptest.NewRequestWithContext(context.Background(), method, path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	door.ServeHTTP(w, r)
	if w.Code != want {
		t.Fatalf("%s %s: %d %s", method, path, w.Code, w.Body)
	}
	out := map[string]any{}
	if strings.Contains(w.Header().Get("Content-Type"), "json") {
		if err := json.Unmarshal(w.Body.Bytes(), &out); err != nil {
			t.Fatalf("%s %s: %v in %s", method, path, err, w.Body)
		}
	} else {
		out["text"] = w.Body.String()
	}
	return out
}

func TestTheOperationsThroughADoor(t *testing.T) {
	slog.SetLogLoggerLevel(slog.LevelError)
	each(t, func(t *testing.T, h *house) {
		door := h.door(h.Ben)
		c := ask(t, door, "POST", "/calendars", fmt.Sprintf(`{"space":%q,"name":"Work","colour":2}`, h.Vera), 201)["calendar"].(map[string]any)
		id := c["id"].(string)
		got := ask(t, door, "POST", "/events", fmt.Sprintf(`{"calendar":%q,"title":"Budget","start":"2026-03-12T09:00","end":"2026-03-12T10:00","zone":"Europe/London","guests":[{"name":"Ines","email":"ines@example.org"}]}`, id), 201)
		e := got["event"].(map[string]any)
		if e["title"] != "Budget" || e["rev"] != 1.0 || got["act"] == "" || len(e["guest_list"].([]any)) != 1 || e["read_only"] != false {
			t.Errorf("%v", got)
		}
		path := "/events/" + e["id"].(string)
		ask(t, door, "PATCH", path, `{"rev":1,"title":"Budget 2027","place":"Room 4"}`, 200)
		e = ask(t, door, "PATCH", path, `{"rev":2,"place":null}`, 200)["event"].(map[string]any)
		if e["place"] != "" || e["title"] != "Budget 2027" {
			t.Errorf("%v", e)
		}
		ask(t, door, "PATCH", path, `{"rev":2,"place":null}`, 400)
		ask(t, door, "PATCH", path, `{"rev":3,"colour":1}`, 422)
		ask(t, door, "PATCH", path, `{"rev":3,"class":"secret"}`, 422)
		e = ask(t, door, "POST", path+"/move", `{"rev":3,"days":1}`, 200)["event"].(map[string]any)
		if e["start"] != "2026-03-13T09:00" {
			t.Errorf("%v", e)
		}
		list := ask(t, door, "GET", fmt.Sprintf("/events?from_us=%d&to_us=%d&zone=Europe/London&spaces=%s", at("2026-03-01T00:00"), at("2026-04-01T00:00"), h.Vera), "", 200)
		if len(list["items"].([]any)) != 1 {
			t.Errorf("%v", list)
		}
		one := ask(t, door, "GET", path+"?zone=Europe/London", "", 200)["event"].(map[string]any)
		if one["uid"] == "" || one["source"] != "own" {
			t.Errorf("%v", one)
		}
		text := ask(t, door, "GET", "/calendars/"+id+"/export", "", 200)["text"].(string)
		if !strings.Contains(text, "SUMMARY:Budget 2027\r\n") || !strings.HasSuffix(text, "END:VCALENDAR\r\n") {
			t.Errorf("%s", text)
		}
		if whole := ask(t, door, "GET", "/principals/"+string(h.Vera)+"/export", "", 200)["text"].(string); !strings.Contains(whole, "Budget") {
			t.Errorf("%s", whole)
		}
		ask(t, door, "DELETE", path+"?rev=4", "", 200)
		if trash := ask(t, door, "GET", "/trash/events", "", 200)["items"].([]any); len(trash) != 1 {
			t.Errorf("%v", trash)
		}
		ask(t, door, "POST", path+"/restore", "", 200)
		st := ask(t, door, "POST", "/imports?space="+string(h.Vera)+"&file=team.ics", firstFile, 200)["import"].(map[string]any)
		if st["state"] != "published" || st["added"] != 4.0 {
			t.Errorf("%v", st)
		}
		st = ask(t, door, "GET", "/imports/"+st["id"].(string), "", 200)["import"].(map[string]any)
		if st["state"] != "published" || len(st["notes"].([]any)) == 0 {
			t.Errorf("%v", st)
		}
		if all := ask(t, door, "GET", "/imports", "", 200)["items"].([]any); len(all) != 1 {
			t.Errorf("%v", all)
		}
		if all := ask(t, door, "GET", "/calendars", "", 200)["items"].([]any); len(all) != 2 {
			t.Errorf("%v", all)
		}
		ask(t, h.door(h.Eve), "GET", path, "", 400)
		ask(t, h.door(h.Eve), "GET", "/calendars/"+id+"/export", "", 400)
		ask(t, h.door(h.Dora), "GET", "/principals/"+string(h.Vera)+"/export", "", 400)
	})
}
