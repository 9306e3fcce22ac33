package fr.palmares.application.authority;

import fr.palmares.application.authority.register.RegisterQuery;
import fr.palmares.eventing.Cause;
import fr.palmares.eventing.Commands;
import fr.palmares.eventing.Receipt;
import fr.palmares.kernel.AuthorityId;
import fr.palmares.kernel.AuthorityKind;
import fr.palmares.kernel.LocalAuthority;
import fr.palmares.kernel.Role;
import fr.palmares.kernel.Siren;
import fr.palmares.web.AllowedTo;
import fr.palmares.web.PositionHeaders;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to the register of authorities. */
@RestController
@RequestMapping("/authorities")
class AuthorityApi {

  private final Commands commands;
  private final RegisterQuery register;

  AuthorityApi(Commands commands, RegisterQuery register) {
    this.commands = commands;
    this.register = register;
  }

  record NewAuthority(
      AuthorityKind kind, @Nullable Siren siren, String name, @Nullable String department) {}

  record Registered(AuthorityId authority) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @AllowedTo({Role.ORGANIZER, Role.CANDIDATE})
  Registered register(@RequestBody NewAuthority body, Cause cause, HttpServletResponse response) {
    LocalAuthority authority =
        LocalAuthority.of(body.kind(), body.siren(), body.name(), body.department());
    Receipt receipt = commands.send(new RegisterAuthority(authority), cause);
    PositionHeaders.mark(response, receipt);
    return new Registered(authority.id());
  }

  @GetMapping("/{authority}")
  @AllowedTo(Role.PUBLIC)
  LocalAuthority authority(@PathVariable AuthorityId authority) {
    return register.authority(authority);
  }
}
