#include "agreements.h"

namespace wallet {

void Agreements::acceptStartPage(bool agree) { serviceTerms = agree; }

bool Agreements::mayScore() const { return serviceTerms && creditScore; }

} // namespace wallet
