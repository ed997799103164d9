package principal

import (
	"strings"
	"testing"
)

func TestTemplatesOfVideoLinks(t *testing.T) {
	for template, ok := range map[string]bool{
		"": true, "https://meet.example/{name}-{token}": true, "https://meet.example/fixed": true, "https://{name}.meet.example/{date}/{meeting}?k={token}": true,
		"meet.example/{token}": false, "javascript:alert({token})": false, "https://meet.example/{secret}": false, "https://meet.example/{name": false,
		"https://me:pw@meet.example/{token}": false, "https://meet.example/a b": false, "https:///{token}": false, "https://meet.example/" + strings.Repeat("x", 500): false,
	} {
		if got := videoWrong(template); (got == "") != ok {
			t.Errorf("%q: %q", template, got)
		}
	}
	if got := videoLink("https://meet.example/{name}/{meeting}-{date}-{token}", "Zoë O’Hara", "  Q3: plan & budget!", "2026-03-29", "abc"); got != "https://meet.example/zoe-o-hara/q3-plan-budget-2026-03-29-abc" &&
		got != "https://meet.example/zoe-ohara/q3-plan-budget-2026-03-29-abc" {
		t.Error(got)
	}
	if got := videoLink("https://meet.example/{name}-{token}", "山田", "", "", "abc"); !strings.HasPrefix(got, "https://meet.example/meeting") {
		t.Error(got)
	}
	seen := map[string]bool{}
	for range 1000 {
		token := newToken()
		if len(token) != 12 || seen[token] {
			t.Fatal(token)
		}
		seen[token] = true
	}
}
