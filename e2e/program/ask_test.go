package program

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

// client follows no redirects and keeps no cookies: a test sees what the program answered.
var client = &http.Client{
	Timeout:       patience,
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// Ask sends a request and returns the status and the body. token may be empty; a body is sent as JSON; headers are pairs of name and
// value. When no answer comes the test fails: where that is expected, use Attempt.
func (h *House) Ask(method, path, token, body string, headers ...string) (status int, answer []byte) {
	h.t.Helper()
	status, answer, err := h.Attempt(method, path, token, body, headers...)
	if err != nil {
		h.t.Fatalf("%s %s: %v\n%s", method, path, err, h.log)
	}
	return status, answer
}

// Attempt is Ask for moments in which the program may be dying. After an error the request may or may not have been carried out.
func (h *House) Attempt(method, path, token, body string, headers ...string) (status int, answer []byte, err error) {
	request, err := http.NewRequest(method, h.URL+path, strings.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	response, err := client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer response.Body.Close()
	answer, err = io.ReadAll(response.Body)
	return response.StatusCode, answer, err
}

// Token makes an API token for a member.
func (h *House) Token(email string) string {
	h.t.Helper()
	return strings.TrimSpace(h.Run("token", "create", "--member", email))
}

// SignIn is one of the demo's members with the password the demo gave them.
type SignIn struct{ Role, Email, Password string }

// SignIns reads the sign-ins that the demo left in the folder, in its order.
func (h *House) SignIns() []SignIn {
	h.t.Helper()
	text, err := os.ReadFile(filepath.Join(h.Data, "sign-ins.txt"))
	if err != nil {
		h.t.Fatal(err)
	}
	var all []SignIn
	for line := range strings.Lines(string(text)) {
		if parts := strings.Split(strings.TrimRight(line, "\n"), "\t"); len(parts) >= 3 {
			all = append(all, SignIn{Role: parts[0], Email: parts[1], Password: parts[2]})
		}
	}
	return all
}

// Member is the first of the demo's sign-ins with that role: assistant, principal or lead.
func (h *House) Member(role string) SignIn {
	h.t.Helper()
	for _, s := range h.SignIns() {
		if s.Role == role {
			return s
		}
	}
	h.t.Fatalf("the demo has no sign-in for the role %s", role)
	return SignIn{}
}
