// Package lending lets the areas that hand work over meet those whose records are handed over:
// what can be shared and how it is shown, and what there is to hand over.
package lending
