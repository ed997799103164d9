package program

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

const opening = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n"

// meeting is one that is in order, with more lines.
func meeting(uid string, more ...string) string {
	lines := append([]string{"BEGIN:VEVENT", "UID:" + uid + "@hostile.example.com", "DTSTAMP:20260101T000000Z", "DTSTART:20261203T090000Z", "DTEND:20261203T093000Z", "SUMMARY:" + uid}, more...)
	return strings.Join(append(lines, "END:VEVENT", ""), "\r\n")
}

// bombs are files that are made to hurt: what each is made of, and whether the
// whole of it has to be refused. Of the others the good part comes in.
var bombs = []struct {
	name    string
	write   func(w *bufio.Writer)
	refused bool
}{
	{"two million properties", func(w *bufio.Writer) {
		w.WriteString(opening + "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261203T090000Z\r\n")
		for i := range 2_000_000 {
			fmt.Fprintf(w, "X-P%d:1\r\n", i)
		}
		w.WriteString("END:VEVENT\r\nEND:VCALENDAR\r\n")
	}, true},
	{"a line of 50 MiB", func(w *bufio.Writer) {
		w.WriteString(opening + "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261203T090000Z\r\nSUMMARY:")
		for range 50 << 10 {
			w.WriteString(strings.Repeat("x", 1024))
		}
		w.WriteString("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
	}, true},
	{"a line of 50 MiB in folds", func(w *bufio.Writer) {
		w.WriteString(opening + "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261203T090000Z\r\nSUMMARY:")
		for range 50 << 14 {
			w.WriteString(strings.Repeat("x", 61) + "\r\n ")
		}
		w.WriteString("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
	}, true},
	{"a million components in each other", func(w *bufio.Writer) {
		w.WriteString(opening)
		for range 1_000_000 {
			w.WriteString("BEGIN:VEVENT\r\n")
		}
	}, true},
	{"a million zones", func(w *bufio.Writer) {
		w.WriteString(opening)
		for i := range 1_000_000 {
			fmt.Fprintf(w, "BEGIN:VTIMEZONE\r\nTZID:Z%d\r\nEND:VTIMEZONE\r\n", i)
		}
		w.WriteString(meeting("good") + "END:VCALENDAR\r\n")
	}, true},
	{"a hundred thousand occurrences changed", func(w *bufio.Writer) {
		w.WriteString(opening + meeting("series", "RRULE:FREQ=MINUTELY"))
		for i := range 100_000 {
			at := time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC).Add(time.Duration(i) * time.Minute).Format("20060102T150405Z")
			fmt.Fprintf(w, "BEGIN:VEVENT\r\nUID:series@hostile.example.com\r\nRECURRENCE-ID:%s\r\nDTSTART:%s\r\nSUMMARY:x\r\nEND:VEVENT\r\n", at, at)
		}
		w.WriteString("END:VCALENDAR\r\n")
	}, true},
	{"a hundred thousand guests", func(w *bufio.Writer) {
		w.WriteString(opening + "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261203T090000Z\r\n")
		for i := range 100_000 {
			fmt.Fprintf(w, "ATTENDEE;CN=%d:mailto:%d@example.com\r\n", i, i)
		}
		w.WriteString("END:VEVENT\r\nEND:VCALENDAR\r\n")
	}, true},
	{"nothing but line ends", func(w *bufio.Writer) {
		for range 10 << 20 {
			w.WriteString("\r\n")
		}
	}, true},
	{"rules without an end", func(w *bufio.Writer) {
		w.WriteString(opening)
		for i, rule := range []string{
			"FREQ=SECONDLY", "FREQ=SECONDLY;INTERVAL=1;COUNT=2147483647", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
			"FREQ=MINUTELY;BYSECOND=61", "FREQ=DAILY;COUNT=2147483647", "FREQ=HOURLY;BYSETPOS=-366;BYMINUTE=0", "FREQ=YEARLY;INTERVAL=2147483647",
			"FREQ=SECONDLY;UNTIL=99991231T235959Z", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + numbers(24) + ";BYMINUTE=" + numbers(60) + ";BYSECOND=" + numbers(60),
		} {
			w.WriteString(meeting(fmt.Sprintf("rule%d", i), "RRULE:"+rule))
		}
		w.WriteString(meeting("good") + "END:VCALENDAR\r\n")
	}, false},
	{"more than 256 MiB", func(w *bufio.Writer) {
		w.WriteString(opening)
		text := strings.Repeat("DESCRIPTION:"+strings.Repeat("y", 500)+"\r\n", 60)
		for i := range 9000 {
			w.WriteString(strings.Replace(meeting(fmt.Sprint(i)), "END:VEVENT", text+"END:VEVENT", 1))
		}
		w.WriteString("END:VCALENDAR\r\n")
	}, true},
}

func numbers(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprint(i)
	}
	return strings.Join(all, ",")
}

// upload streams a file to the program and gives its answer.
func (h *House) upload(token, path string, write func(w *bufio.Writer)) (status int, answer []byte) {
	h.t.Helper()
	read, out := io.Pipe()
	go func() {
		w := bufio.NewWriterSize(out, 1<<16)
		write(w)
		_ = w.Flush() // fails when the program has heard enough
		_ = out.Close()
	}()
	defer read.Close()
	request, err := http.NewRequestWithContext(h.t.Context(), "POST", h.URL+path, read)
	if err != nil {
		h.t.Fatal(err)
	}
	request.Header.Set("Authorization", "Bearer "+token)
	request.Header.Set("Content-Type", "text/calendar")
	response, err := (&http.Client{Timeout: 2 * time.Minute}).Do(request)
	if err != nil {
		h.t.Fatalf("POST %s: %v\n%s", path, err, h.log)
	}
	defer response.Body.Close()
	answer, err = io.ReadAll(response.Body)
	if err != nil {
		h.t.Fatal(err)
	}
	return response.StatusCode, answer
}

// anonymous is how much memory the program holds that is no file, in MiB.
func (h *House) anonymous() int {
	h.t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", h.Pid()))
	if err != nil {
		h.t.Skip("memory can only be measured on Linux")
	}
	found := regexp.MustCompile(`RssAnon:\s+(\d+) kB`).FindSubmatch(text)
	kib := 0
	_, _ = fmt.Sscan(string(found[1]), &kib)
	return kib >> 10
}

// most watches the memory until stopped and gives the most it saw.
func (h *House) most() (stop func() int) {
	most, done, ended := 0, make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				most = max(most, h.anonymous())
			case <-done:
				return
			}
		}
	}()
	return func() int { close(done); <-ended; return most }
}

// within is how long a bomb may take, and how much memory more than before; far
// more than it does on a quiet machine.
const (
	bombWithin = 30 * time.Second
	bombMiB    = 64
)

// TestBombsAreRefusedWithTheLine sends files that are made to hurt.
func TestBombsAreRefusedWithTheLine(t *testing.T) {
	h := Demo(t)
	token := h.Token(h.Member("assistant").Email)
	space := spaceOfAssistant(h, token)
	before := h.anonymous()
	for _, b := range bombs {
		t.Run(strings.ReplaceAll(b.name, " ", "-"), func(t *testing.T) {
			calendars := len(items(h, "/calendars", token))
			stop, begun := h.most(), time.Now()
			status, answer := h.upload(token, "/api/v1/imports?space="+space+"&name="+url.QueryEscape(b.name), b.write)
			took, most := time.Since(begun), stop()
			t.Logf("%d in %s, %d MiB: %.160s", status, took.Round(time.Millisecond), most-before, answer)
			switch {
			case b.refused && (status != 413 && status != 422):
				t.Errorf("it is %d, want a refusal: %.300s", status, answer)
			case b.refused:
				if p := readProblem(t, answer); !strings.Contains(p.Detail, "ine ") && status != 413 {
					t.Errorf("the refusal names no line: %+v", p)
				}
				if n := len(items(h, "/calendars", token)); n != calendars {
					t.Errorf("there are %d calendars, %d before: something came in", n, calendars)
				}
			case status != 200:
				t.Errorf("it is %d, want what is good of it: %.300s", status, answer)
			}
			if most-before > bombMiB || took > bombWithin {
				t.Errorf("it took %s and %d MiB", took, most-before)
			}
		})
	}
	h.stillReads(token, space)
	h.Run("doctor")
}

// stillReads looks at windows near and far: what came in must not make reading slow.
func (h *House) stillReads(token, space string) {
	h.t.Helper()
	for _, year := range []int{1970, 2026, 2027, 2400, 9990} {
		from := time.Date(year, 12, 1, 0, 0, 0, 0, time.UTC)
		begun := time.Now()
		path := fmt.Sprintf("/api/v1/events?from_us=%d&to_us=%d&spaces=%s", from.UnixMicro(), from.AddDate(0, 1, 0).UnixMicro(), space)
		status, answer := h.Ask("GET", path, token, "")
		if status != 200 || time.Since(begun) > 10*time.Second {
			h.t.Errorf("December %d is %d after %s: %.200s", year, status, time.Since(begun), answer)
		}
	}
}

// TestHostileFilesOverBothDoors sends the collected files over HTTP and by the
// command line: never an error of ours, a refusal in words, or what is good of them.
func TestHostileFilesOverBothDoors(t *testing.T) {
	files, err := filepath.Glob("../../testdata/ics/hostile/*.ics")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	h := Demo(t)
	assistant := h.Member("assistant")
	token := h.Token(assistant.Email)
	space := spaceOfAssistant(h, token)
	name := ""
	for _, p := range items(h, "/principals", token) {
		if p["id"] == space {
			name = p["name"].(string)
		}
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		base := filepath.Base(file)
		status, answer := h.Ask("POST", "/api/v1/imports?space="+space+"&name="+base, token, string(text), "Content-Type", "text/calendar")
		switch status {
		case 200:
			var got struct {
				Import struct {
					State string `json:"state"`
				} `json:"import"`
			}
			if err := json.Unmarshal(answer, &got); err != nil || got.Import.State != "published" {
				t.Errorf("%s: %v, %s", base, err, answer)
			}
		case 413, 422:
			if p := readProblem(t, answer); p.Detail == "" || p.Code == "" {
				t.Errorf("%s is refused without a word: %s", base, answer)
			}
		default:
			t.Errorf("%s is %d: %.300s", base, status, answer)
		}
		out, said, code := h.Try("import", "ics", file, "--principal", name, "--calendar", "By hand "+base)
		if want := map[int]int{200: 0, 413: 1, 422: 1}[status]; code != want || code == 1 && said == "" {
			t.Errorf("%s: the command line ended with %d, want %d as over HTTP: %s%s", base, code, want, out, said)
		}
	}
	h.stillReads(token, space)
	h.exportsAreReadAgain(token, space)
	h.Run("doctor")
}

// exportsAreReadAgain holds that what goes out comes in again.
func (h *House) exportsAreReadAgain(token, space string) {
	h.t.Helper()
	for _, c := range items(h, "/calendars", token) {
		if c["space"] != space {
			continue
		}
		status, text := h.Ask("GET", "/api/v1/calendars/"+c["id"].(string)+"/export", token, "")
		if status != 200 {
			h.t.Errorf("the export of %v is %d", c["name"], status)
			continue
		}
		again := h.upload200(token, "/api/v1/imports?space="+space+"&name=Again%20"+c["id"].(string), string(text))
		if want := c["events"].(float64); again != int(want) && want > 0 {
			h.t.Errorf("%v has %v events and came back with %d", c["name"], want, again)
		}
	}
}

func (h *House) upload200(token, path, text string) (events int) {
	h.t.Helper()
	status, answer := h.Ask("POST", path, token, text, "Content-Type", "text/calendar")
	var got struct {
		Import struct {
			Events int `json:"events"`
		} `json:"import"`
	}
	if err := json.Unmarshal(answer, &got); err != nil || status != 200 {
		h.t.Errorf("%s is %d: %.300s", path, status, answer)
	}
	return got.Import.Events
}
