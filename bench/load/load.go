package load

import (
	"bufio"
	"fmt"
	"net"
	"slices"
	"strconv"
	"sync"
	"time"
)

// patience is how long one answer may take.
const patience = 20 * time.Second

// Target is a server, and the one kind of request that is sent to it.
type Target struct {
	Addr  string // host:port
	Token string // sent as a bearer token when not empty
	Want  int    // the status that is not an error
	// Next appends the method and address, further header lines, and the body of
	// the nth request of a client.
	Next func(r *Request, client, n int)
}

// Request is what Target.Next fills in. Its buffers are used again.
type Request struct {
	Line   string // "GET /path"
	Header string // lines, each with its CR LF
	Body   []byte
}

// Get is a Next that always asks for one address.
func Get(path string) func(*Request, int, int) {
	return func(r *Request, _, _ int) { r.Line = "GET " + path }
}

// Result is how a round went. Latencies are sorted.
type Result struct {
	Elapsed   time.Duration
	Latencies []time.Duration
	Errors    int
	First     error // of the errors
	Bytes     int   // of all bodies
}

// Rate is how many good answers came per second.
func (r Result) Rate() float64 { return float64(len(r.Latencies)) / r.Elapsed.Seconds() }

// Quantile gives a latency: 0.5 is the median, 0.99 what one in a hundred exceeds.
func (r Result) Quantile(q float64) time.Duration {
	if len(r.Latencies) == 0 {
		return 0
	}
	return r.Latencies[min(len(r.Latencies)-1, int(q*float64(len(r.Latencies))))]
}

// For sends requests from so many clients for a time.
func (t Target) For(d time.Duration, clients int) Result {
	end := time.Now().Add(d)
	return t.run(clients, func(_, _ int) bool { return time.Now().Before(end) })
}

// Count sends so many requests in all.
func (t Target) Count(total, clients int) Result {
	return t.run(clients, func(client, n int) bool { return n*clients+client < total })
}

func (t Target) run(clients int, more func(client, n int) bool) Result {
	parts := make([]Result, clients)
	var all sync.WaitGroup
	start := time.Now()
	for c := range clients {
		all.Go(func() { t.client(&parts[c], c, more) })
	}
	all.Wait()
	sum := Result{Elapsed: time.Since(start)}
	for _, p := range parts {
		sum.Latencies = append(sum.Latencies, p.Latencies...)
		sum.Errors += p.Errors
		sum.Bytes += p.Bytes
		if sum.First == nil {
			sum.First = p.First
		}
	}
	slices.Sort(sum.Latencies)
	return sum
}

// client asks until told not to; after an error it begins with a new connection.
func (t Target) client(res *Result, client int, more func(client, n int) bool) {
	var c *conn
	defer func() {
		if c != nil {
			_ = c.Close()
		}
	}()
	for n := 0; more(client, n); n++ {
		var err error
		if c == nil {
			if c, err = t.dial(); err != nil {
				res.failed(err)
				time.Sleep(10 * time.Millisecond)
				continue
			}
		}
		start := time.Now()
		c.req.Header, c.req.Body = "", c.req.Body[:0]
		t.Next(&c.req, client, n)
		a, err := c.ask(t, false)
		switch {
		case err != nil:
			res.failed(err)
			_ = c.Close()
			c = nil
		case a.Status != t.Want:
			res.failed(fmt.Errorf("status %d for %s, want %d", a.Status, c.req.Line, t.Want))
		default:
			res.Latencies = append(res.Latencies, time.Since(start))
			res.Bytes += a.Size
		}
	}
}

func (r *Result) failed(err error) {
	r.Errors++
	if r.First == nil {
		r.First = err
	}
}

// Once sends one request and keeps the whole answer.
func (t Target) Once() (Answer, error) {
	c, err := t.dial()
	if err != nil {
		return Answer{}, err
	}
	defer func() { _ = c.Close() }()
	t.Next(&c.req, 0, 0)
	a, err := c.ask(t, true)
	if err == nil && a.Status != t.Want {
		err = fmt.Errorf("status %d for %s, want %d: %.300s", a.Status, c.req.Line, t.Want, a.Body)
	}
	return a, err
}

type conn struct {
	net.Conn
	r   *bufio.Reader
	out []byte
	req Request
}

func (t Target) dial() (*conn, error) {
	c, err := net.DialTimeout("tcp", t.Addr, patience)
	if err != nil {
		return nil, err
	}
	return &conn{Conn: c, r: bufio.NewReaderSize(c, 64<<10)}, nil
}

func (c *conn) ask(t Target, keep bool) (Answer, error) {
	b := append(c.out[:0], c.req.Line...)
	b = append(b, " HTTP/1.1\r\nHost: "...)
	b = append(b, t.Addr...)
	b = append(b, "\r\n"...)
	if t.Token != "" {
		b = append(b, "Authorization: Bearer "...)
		b = append(b, t.Token...)
		b = append(b, "\r\n"...)
	}
	b = append(b, c.req.Header...)
	if len(c.req.Body) > 0 {
		b = append(b, "Content-Type: application/json\r\nContent-Length: "...)
		b = strconv.AppendInt(b, int64(len(c.req.Body)), 10)
		b = append(b, "\r\n"...)
	}
	b = append(b, "\r\n"...)
	b = append(b, c.req.Body...)
	c.out = b
	if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
		return Answer{}, err
	}
	if _, err := c.Write(b); err != nil {
		return Answer{}, err
	}
	return read(c.r, keep)
}
